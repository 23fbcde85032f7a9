package dev.throughline.console.desk;

import dev.throughline.console.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/// The open customers side by side. Tabs share the room there is; those that find none are behind a button with their
/// number. Nothing is to be seen of it while one customer is open.
public final class TabStrip extends Region {

    private static final double WIDEST = 15;
    private static final double NARROWEST = 8;

    private final OpenTabs model;
    private final Messages messages;
    private final List<TabButton> buttons = new ArrayList<>();
    private final MenuButton more = new MenuButton();
    private final Label ruler = new Label();

    public TabStrip(OpenTabs model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("tab-strip");
        setAccessibleRole(AccessibleRole.TAB_PANE);
        setAccessibleText(messages.text("tabs.name"));
        more.getStyleClass().addAll("flat", "small");
        managedProperty().bind(visibleProperty());
        model.tabs().addListener((ListChangeListener<CustomerTab>) change -> {
            boolean others = false;
            while (change.next()) {
                others |= !change.wasUpdated();
            }
            if (others) {
                refill();
            }
        });
        model.currentProperty().subscribe(_ -> mark());
        refill();
    }

    private void refill() {
        buttons.clear();
        model.tabs().forEach(tab -> buttons.add(new TabButton(tab, model, messages)));
        getChildren().setAll(buttons);
        getChildren().addAll(more, ruler);
        ruler.setVisible(false);
        setVisible(buttons.size() > 1);
        mark();
    }

    private void mark() {
        buttons.forEach(button -> button.mark(button.tab().equals(model.currentProperty().get())));
        requestLayout();
    }

    void focusBeside(TabButton button, int step) {
        int place = buttons.indexOf(button) + step;
        if (place >= 0 && place < buttons.size()) {
            buttons.get(place).requestFocus();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        double highest = 0;
        for (TabButton button : buttons) {
            highest = Math.max(highest, button.prefHeight(-1));
        }
        return snappedTopInset() + highest + snappedBottomInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double em = ruler.getFont().getSize();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        List<TabButton> shown = new ArrayList<>(buttons);
        boolean all = buttons.size() * NARROWEST * em <= room;
        double moreWidth = all ? 0 : snapSizeX(more.prefWidth(-1));
        if (!all) {
            shown = fitting((int) Math.max(1, Math.floor((room - moreWidth) / (NARROWEST * em))));
            fillMore(shown);
        }
        double each = snapSizeX(Math.min(WIDEST * em, (room - moreWidth) / Math.max(1, shown.size())));
        double x = snappedLeftInset();
        for (TabButton button : buttons) {
            button.setVisible(shown.contains(button));
            if (button.isVisible()) {
                button.resizeRelocate(x, snappedTopInset(), each, height);
                x += each;
            }
        }
        more.setVisible(!all);
        more.resizeRelocate(x, snappedTopInset(), moreWidth, height);
    }

    /// The first ones, with the current one among them.
    private List<TabButton> fitting(int places) {
        List<TabButton> shown = new ArrayList<>(buttons.subList(0, Math.min(places, buttons.size())));
        buttons.stream().filter(button -> button.tab().equals(model.currentProperty().get())
                && !shown.contains(button)).findFirst().ifPresent(button -> shown.set(shown.size() - 1, button));
        return shown;
    }

    private void fillMore(List<TabButton> shown) {
        List<MenuItem> items = new ArrayList<>();
        for (TabButton button : buttons) {
            if (!shown.contains(button)) {
                MenuItem item = new MenuItem(button.tab().nameProperty().get());
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> model.show(button.tab()));
                items.add(item);
            }
        }
        more.getItems().setAll(items);
        more.setText(messages.text("tabs.more", items.size()));
        more.setAccessibleText(messages.text("tabs.more.name", items.size()));
    }
}
