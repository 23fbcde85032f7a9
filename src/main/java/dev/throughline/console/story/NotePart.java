package dev.throughline.console.story;

import dev.throughline.console.desk.TicketWords;
import dev.throughline.console.kit.MarkedText;
import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Session;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The note and where it goes. Shortcut+Enter saves it.
final class NotePart {

    private final NoteViewModel model;
    private final TicketsViewModel tickets;
    private final ComboBox<Session> choice;
    private boolean filling;

    NotePart(TextArea text, Button save, Label place, ComboBox<Session> choice, Label problem, NoteViewModel model,
            TicketsViewModel tickets, Messages messages) {
        this.model = model;
        this.tickets = tickets;
        this.choice = choice;
        text.textProperty().bindBidirectional(model.textProperty());
        text.textProperty().subscribe(written -> text.setWrapText(!MarkedText.needsCare(written)));
        text.setOnKeyPressed(this::pressed);
        save.disableProperty().bind(Bindings.createBooleanBinding(
                () -> model.textProperty().get().isBlank(), model.textProperty()));
        save.setOnAction(_ -> model.save());
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        choice.visibleProperty().bind(Bindings.size(tickets.openOnes()).greaterThan(1));
        choice.managedProperty().bind(choice.visibleProperty());
        place.textProperty().bind(Bindings.when(choice.visibleProperty())
                .then(messages.text("story.note.goes-into")).otherwise(model.placeProperty()));
        TicketWords words = new TicketWords(messages);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Session ticket) {
                return ticket == null ? "" : words.nameAndTitle(ticket);
            }

            @Override
            public @Nullable Session fromString(String name) {
                return null;
            }
        });
        tickets.openOnes().addListener((ListChangeListener<Session>) _ -> fill());
        tickets.chosenProperty().subscribe(_ -> fill());
        choice.valueProperty().subscribe(ticket -> {
            if (ticket != null && !filling) {
                tickets.choose(ticket);
            }
        });
        fill();
    }

    private void fill() {
        filling = true;
        if (!choice.getItems().equals(tickets.openOnes())) {
            choice.getItems().setAll(tickets.openOnes());
        }
        choice.setValue(tickets.chosenProperty().get());
        filling = false;
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
            model.save();
            key.consume();
        }
    }
}
