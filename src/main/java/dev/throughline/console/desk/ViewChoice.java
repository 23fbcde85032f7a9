package dev.throughline.console.desk;

import dev.throughline.console.kit.AskBox;
import dev.throughline.console.kit.Messages;
import dev.throughline.settings.CustomerFilter;
import dev.throughline.settings.DeskMemory;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The small drop-down above the list: which customers, and the views one saves.
final class ViewChoice {

    private final MenuButton button;
    private final CustomersViewModel model;
    private final Messages messages;

    ViewChoice(MenuButton button, CustomersViewModel model, Messages messages) {
        this.button = button;
        this.model = model;
        this.messages = messages;
        model.filterProperty().subscribe(_ -> describe());
        model.textProperty().subscribe(_ -> describe());
        button.setOnShowing(_ -> fill());
        fill();
    }

    private CustomerFilter shown() {
        return model.filterProperty().get().withText(model.textProperty().get().strip());
    }

    private void describe() {
        String name = model.views().name(shown());
        button.setText(name);
        button.setAccessibleText(messages.text("views.choose", name));
    }

    private void fill() {
        button.getItems().clear();
        model.views().builtIn().forEach(view -> button.getItems().add(radio(view)));
        List<DeskMemory.View> saved = model.views().saved();
        if (!saved.isEmpty()) {
            button.getItems().add(new SeparatorMenuItem());
            saved.forEach(view -> button.getItems().add(radio(view)));
        }
        button.getItems().addAll(new SeparatorMenuItem(),
                check("views.only-open", CustomerFilter::openTickets,
                        filter -> filter.withOpenTickets(!filter.openTickets())),
                check("views.only-pinned", CustomerFilter::pinned, filter -> filter.withPinned(!filter.pinned())),
                new SeparatorMenuItem(),
                item("views.save", this::save));
        current().ifPresent(view -> button.getItems().addAll(
                item("views.rename", () -> rename(view)), item("views.delete", () -> delete(view))));
        describe();
    }

    /// The saved view that is shown.
    private Optional<DeskMemory.View> current() {
        return model.views().of(shown()).filter(model.views().saved()::contains);
    }

    private MenuItem radio(DeskMemory.View view) {
        RadioMenuItem item = new RadioMenuItem(view.name());
        item.setMnemonicParsing(false);
        item.setSelected(view.filter().equals(shown()));
        item.setOnAction(_ -> model.choose(view.filter()));
        return item;
    }

    private MenuItem check(String key, Function<CustomerFilter, Boolean> on, Function<CustomerFilter, CustomerFilter> turn) {
        CheckMenuItem item = new CheckMenuItem(messages.text(key));
        item.setSelected(on.apply(model.filterProperty().get()));
        item.setOnAction(_ -> model.choose(turn.apply(shown())));
        return item;
    }

    private MenuItem item(String key, Runnable deed) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setOnAction(_ -> deed.run());
        return item;
    }

    private void save() {
        String start = model.textProperty().get().strip();
        new AskBox(messages.text("views.save.name"), messages.text("views.save.verb"), start, name -> {
            model.saveView(name);
            fill();
        }).show(button);
    }

    private void rename(DeskMemory.View view) {
        new AskBox(messages.text("views.rename.name"), messages.text("views.rename.verb"), view.name(), name -> {
            model.views().rename(view, name);
            fill();
        }).show(button);
    }

    private void delete(DeskMemory.View view) {
        model.views().delete(view);
        fill();
    }
}
