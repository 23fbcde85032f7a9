package dev.throughline.console.undertaking;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Undertaking;
import dev.throughline.memory.Undertaking.Kind;
import dev.throughline.memory.Undertaking.Outcome;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with a line of the strip.
final class UndertakingMenu {

    private final UndertakingLine line;
    private final StripViewModel model;
    private final Messages messages;
    private final ContextMenu menu = new ContextMenu();

    /// @param edit turns the line's text into a field
    /// @param pickDay turns the line's due date into a field
    UndertakingMenu(UndertakingLine line, StripViewModel model, Messages messages, Runnable edit, Runnable pickDay) {
        this.line = line;
        this.model = model;
        this.messages = messages;
        boolean tried = line.undertaking().kind() == Kind.TRIED;
        menu.getItems().setAll(item("undertaking.show", () -> model.show(line)), item("undertaking.edit", edit),
                new SeparatorMenuItem(),
                outcome(tried ? "undertaking.mark-helped" : "undertaking.mark-kept", Outcome.DONE),
                outcome(tried ? "undertaking.mark-not-helped" : "undertaking.mark-broken", Outcome.FAILED),
                outcome("undertaking.mark-open", Outcome.OPEN));
        if (!tried) {
            menu.getItems().add(due(line.undertaking(), pickDay));
        }
        menu.getItems().addAll(new SeparatorMenuItem(),
                item(tried ? "undertaking.to-promised" : "undertaking.to-tried", () -> model.move(line)),
                item("undertaking.none", () -> model.settle(line, Outcome.DISMISSED)));
    }

    ContextMenu menu() {
        return menu;
    }

    private MenuItem item(String key, Runnable deed) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setOnAction(_ -> deed.run());
        return item;
    }

    private MenuItem outcome(String key, Outcome outcome) {
        MenuItem item = item(key, () -> model.settle(line, outcome));
        item.setDisable(line.undertaking().outcome() == outcome);
        return item;
    }

    private Menu due(Undertaking promise, Runnable pickDay) {
        LocalDate today = model.today();
        MenuItem none = item("undertaking.due.set-none", () -> model.due(line, null));
        none.setDisable(promise.due() == null);
        return new Menu(messages.text("undertaking.due.set"), null,
                item("undertaking.due.set-today", () -> model.due(line, today)),
                item("undertaking.due.set-tomorrow", () -> model.due(line, today.plusDays(1))),
                item("undertaking.due.set-friday",
                        () -> model.due(line, today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY)))),
                item("undertaking.due.set-week", () -> model.due(line, today.plusWeeks(1))),
                item("undertaking.due.set-day", pickDay), none);
    }
}
