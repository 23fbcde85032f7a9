package dev.throughline.console.journal;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.MarkedText;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.console.words.DeedWords;
import dev.throughline.console.words.FieldChange;
import dev.throughline.memory.Journal;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The selected change: what it did to each thing, and what can be done about it.
final class DeedPane {

    private static final int SHORT = 28;

    private final MarkedText line;
    private final MarkedText who;
    private final Button takeBack;
    private final Button showInStory;
    private final VBox hindrance;
    private final MarkedText hindranceText;
    private final Hyperlink showLater;
    private final VBox things;
    private final Messages messages;
    private final Times times;
    private final DeedWords words;

    DeedPane(MarkedText line, MarkedText who, Button takeBack, Button showInStory, VBox hindrance,
            MarkedText hindranceText, Hyperlink showLater, VBox things, JournalViewModel model, Messages messages, Times times) {
        this.line = line;
        this.who = who;
        this.takeBack = takeBack;
        this.showInStory = showInStory;
        this.hindrance = hindrance;
        this.hindranceText = hindranceText;
        this.showLater = showLater;
        this.things = things;
        this.messages = messages;
        this.times = times;
        words = new DeedWords(messages, times);
        takeBack.setGraphic(Icon.UNDO.node());
        takeBack.setOnAction(_ -> model.takeBack());
        showInStory.setGraphic(Icon.DESK.node());
        showInStory.setOnAction(_ -> model.showInStory());
        showLater.setOnAction(_ -> {
            showLater.setVisited(false);
            model.showLater();
        });
        model.selectedProperty().subscribe(this::show);
        model.detailsProperty().subscribe(this::tell);
    }

    private void show(@Nullable Deed deed) {
        if (deed == null) {
            return;
        }
        Journal.Entry entry = deed.entry();
        line.show(words.line(entry));
        String whoWhen = messages.text("journal.who-when", words.who(entry.actor()), times.whole(entry.time()));
        who.show(deed.about().isEmpty() ? whoWhen : messages.text("journal.who-when-about", whoWhen, deed.about()));
        showInStory.setDisable(deed.where() == null);
        showInStory.setTooltip(deed.where() == null ? new Tooltip(messages.text("journal.show.nobody")) : null);
    }

    private void tell(@Nullable Details details) {
        Details.Hindrance known = details == null ? null : details.hindrance();
        takeBack.setDisable(details == null || known != null);
        hindrance.setVisible(known != null);
        hindrance.setManaged(known != null);
        things.getChildren().clear();
        if (details == null) {
            return;
        }
        if (known != null) {
            hindranceText.show(known.sentence());
            showLater.setVisible(known.later() != null);
            showLater.setManaged(known.later() != null);
        }
        takeBack.setAccessibleHelp(known == null ? null : known.sentence());
        details.things().forEach(thing -> things.getChildren().add(thing(thing)));
        if (details.more() > 0) {
            Label more = new Label(messages.text("journal.more", details.more()));
            more.getStyleClass().add("meta");
            things.getChildren().add(more);
        }
    }

    private Node thing(Details.Thing thing) {
        VBox box = new VBox();
        box.getStyleClass().add("deed-thing");
        MarkedText name = new MarkedText();
        name.getStyleClass().add("deed-thing-name");
        name.show(thing.name());
        box.getChildren().add(name);
        thing.fields().forEach(field -> box.getChildren().add(field(field)));
        return box;
    }

    private Node field(FieldChange change) {
        Label name = new Label(change.field());
        name.getStyleClass().add("field-name");
        HBox row = new HBox(name, change.before().length() + change.after().length() <= SHORT
                ? beside(change) : beneath(change));
        HBox.setHgrow(row.getChildren().getLast(), Priority.ALWAYS);
        row.getStyleClass().add("deed-field");
        return row;
    }

    /// For instance `0.50 → 0.82`.
    private Region beside(FieldChange change) {
        HBox values = new HBox(8);
        values.setMinWidth(0);
        if (!change.before().isEmpty()) {
            Label before = new Label(change.before());
            before.getStyleClass().add("deed-before");
            values.getChildren().addAll(before, new Label(messages.text("journal.becomes")));
        }
        values.getChildren().add(new Label(change.after().isEmpty() ? messages.text("journal.nothing") : change.after()));
        return values;
    }

    private static Region beneath(FieldChange change) {
        VBox values = new VBox(4);
        values.setMinWidth(0);
        if (!change.before().isEmpty()) {
            values.getChildren().add(value(change.before(), "deed-before"));
        }
        if (!change.after().isEmpty()) {
            values.getChildren().add(value(change.after(), "deed-after"));
        }
        return values;
    }

    private static Node value(String text, String styleClass) {
        MarkedText value = new MarkedText();
        value.getStyleClass().add(styleClass);
        value.show(text);
        return value;
    }
}
