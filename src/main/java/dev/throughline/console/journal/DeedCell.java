package dev.throughline.console.journal;

import dev.throughline.console.kit.FacedCell;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.console.words.DeedWords;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Journal;
import java.time.LocalDate;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// One row of the list: a day, or when, who, what and about whom.
final class DeedCell extends FacedCell<JournalRow> {

    private static final PseudoClass TAKEN_BACK = PseudoClass.getPseudoClass("taken-back");
    private static final PseudoClass FRESH = PseudoClass.getPseudoClass("fresh");

    private final ObservableSet<Long> fresh;
    private final Messages messages;
    private final Times times;
    private final DeedWords words;
    private final SetChangeListener<Long> onFresh = _ -> markFresh();

    private final Label day = label("section-title", "journal-day");
    private final Label time = label("meta", "figures", "deed-time");
    private final Tooltip wholeTime = new Tooltip();
    private final StackPane door = new StackPane();
    private final Label who = label("deed-who");
    private final Label what = label("deed-what");
    private final Label excerpt = label("meta", "deed-excerpt");
    private final Label state = label("badge");
    private final Label about = label("meta", "deed-about");
    private final HBox line = new HBox(time, door, who, what, state, excerpt, about);

    DeedCell(ObservableSet<Long> fresh, Messages messages, Times times) {
        this.fresh = fresh;
        this.messages = messages;
        this.times = times;
        words = new DeedWords(messages, times);
        getStyleClass().add("deed-cell");
        time.setTooltip(wholeTime);
        time.setMinWidth(Region.USE_PREF_SIZE);
        door.getStyleClass().add("deed-door");
        state.setMinWidth(Region.USE_PREF_SIZE);
        state.setText(messages.text("journal.taken-back"));
        excerpt.setMinWidth(0);
        excerpt.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(excerpt, Priority.ALWAYS);
        line.getStyleClass().add("deed-line");
        line.setAlignment(Pos.CENTER_LEFT);
        fresh.addListener(new WeakSetChangeListener<>(onFresh));
    }

    private static Label label(String... styleClasses) {
        Label label = new Label();
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    @Override
    protected void updateItem(@Nullable JournalRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(TAKEN_BACK, false);
        setMouseTransparent(!(row instanceof JournalRow.Done));
        switch (empty ? null : row) {
            case null -> show(null, null);
            case JournalRow.Day(LocalDate date) -> {
                day.setText(name(date));
                show(day, day.getText());
            }
            case JournalRow.Done(Deed deed) -> show(deed);
        }
        markFresh();
    }

    private String name(LocalDate date) {
        LocalDate today = times.today();
        if (date.equals(today)) {
            return messages.text("journal.today");
        }
        return date.equals(today.minusDays(1)) ? messages.text("journal.yesterday") : times.day(times.endOf(date));
    }

    private void show(Deed deed) {
        Journal.Entry entry = deed.entry();
        time.setText(times.clock(entry.time()));
        wholeTime.setText(times.whole(entry.time()));
        door.getChildren().setAll(icon(entry.actor().door()));
        who.setText(words.who(entry.actor()));
        what.setText(words.line(entry));
        excerpt.setText(words.excerpt(entry).orElse(""));
        about.setText(deed.about());
        boolean takenBack = !entry.standing();
        state.setVisible(takenBack);
        state.setManaged(takenBack);
        pseudoClassStateChanged(TAKEN_BACK, takenBack);
        show(line, messages.text(takenBack ? "journal.row.taken-back" : "journal.row",
                times.whole(entry.time()), who.getText(), what.getText(), excerpt.getText(), deed.about()));
    }

    private static Node icon(Actor.Door door) {
        return (switch (door) {
            case CONSOLE -> Icon.CUSTOMER;
            case REST -> Icon.BOT;
            case CLI -> Icon.COMMAND_LINE;
            case ENGINE -> Icon.ENGINE;
        }).node("mark-icon");
    }

    private void markFresh() {
        pseudoClassStateChanged(FRESH,
                getItem() instanceof JournalRow.Done(Deed deed) && fresh.contains(deed.command()));
    }
}
