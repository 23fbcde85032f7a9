package dev.throughline.console.desk;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// One open customer's tab. A click shows it, a double click keeps it, the middle button and Delete close it.
final class TabButton extends HBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass PASSING = PseudoClass.getPseudoClass("passing");

    private final CustomerTab tab;
    private final OpenTabs model;
    private final Label name = new Label();
    private boolean selected;

    TabButton(CustomerTab tab, OpenTabs model, Messages messages) {
        this.tab = tab;
        this.model = model;
        getStyleClass().add("tab-button");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TAB_ITEM);
        name.textProperty().bind(tab.nameProperty());
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(tab.nameProperty());
        Tooltip.install(this, whole);
        Node draft = Icon.NOTE.node("mark-icon");
        draft.visibleProperty().bind(tab.noteProperty().map(note -> !note.isBlank()));
        draft.managedProperty().bind(draft.visibleProperty());
        Button close = new Button(null, Icon.CLEAR.node());
        close.getStyleClass().addAll("flat", "button-icon", "tab-close");
        close.setFocusTraversable(false);
        close.setOnAction(_ -> model.close(tab));
        getChildren().addAll(name, draft, close);
        tab.nameProperty().subscribe(known -> {
            close.setAccessibleText(messages.text("tabs.close", known));
            setAccessibleText(known);
        });
        tab.keptProperty().subscribe(kept -> pseudoClassStateChanged(PASSING, !kept));
        setOnMouseClicked(this::clicked);
        setOnKeyPressed(this::pressed);
    }

    CustomerTab tab() {
        return tab;
    }

    void mark(boolean current) {
        selected = current;
        pseudoClassStateChanged(SELECTED, current);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED ? Boolean.valueOf(selected)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private void clicked(MouseEvent click) {
        if (click.getButton() == MouseButton.MIDDLE) {
            model.close(tab);
        } else if (click.getButton() == MouseButton.PRIMARY) {
            model.show(tab);
            if (click.getClickCount() == 2) {
                model.keepCurrent();
            }
        }
        click.consume();
    }

    private void pressed(KeyEvent key) {
        boolean handled = true;
        switch (key.getCode()) {
            case ENTER, SPACE -> model.show(tab);
            case DELETE, BACK_SPACE -> model.close(tab);
            case LEFT -> beside(-1);
            case RIGHT -> beside(1);
            default -> handled = false;
        }
        if (handled) {
            key.consume();
        }
    }

    private void beside(int step) {
        if (getParent() instanceof TabStrip strip) {
            strip.focusBeside(this, step);
        }
    }
}
