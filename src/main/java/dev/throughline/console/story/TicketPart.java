package dev.throughline.console.story;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Session;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The open ticket in the story's head, with what can be done about it: hand over, end, begin another.
final class TicketPart {

    /// How wide the row must be, in widths of its text's size, for its buttons to say their names.
    private static final double ROOM_EM = 36;

    private final TicketsViewModel model;
    private final Messages messages;
    private final TicketLine line;
    private final Label none = new Label();
    private final Label problem = new Label();
    private final Button handOver;
    private final Button end;
    private final Button begin;

    TicketPart(HBox row, TicketsViewModel model, Messages messages, Times times) {
        this.model = model;
        this.messages = messages;
        line = new TicketLine(messages, times);
        line.setMinWidth(0);
        line.managedProperty().bind(line.visibleProperty());
        none.setText(messages.text("ticket.none"));
        none.getStyleClass().add("meta");
        none.managedProperty().bind(none.visibleProperty());
        problem.getStyleClass().add("field-problem");
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        handOver = button(Icon.HAND_OVER, "ticket.hand-over", () -> withChosen(model::handOff));
        end = button(Icon.FINISH, "ticket.end", this::askEnd);
        begin = button(Icon.BEGIN, "ticket.begin", this::askBegin);
        handOver.visibleProperty().bind(
                model.chosenProperty().isNotNull().and(model.handOffProperty().isNotNull()));
        end.visibleProperty().bind(model.chosenProperty().isNotNull());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row.getChildren().addAll(line, none, problem, gap, handOver, end, begin);
        row.widthProperty().subscribe(width -> name(row, width.doubleValue()));
        model.chosenProperty().subscribe(this::show);
    }

    /// In words where there is room, else as pictures that say the same.
    private void name(HBox row, double width) {
        boolean room = width >= ROOM_EM * none.getFont().getSize();
        for (Node node : row.getChildren()) {
            if (node instanceof Button button) {
                button.setContentDisplay(room ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
            }
        }
    }

    private Button button(Icon icon, String key, Runnable deed) {
        Button button = new Button(messages.text(key), icon.node());
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(button.getText());
        button.setTooltip(new Tooltip(button.getText()));
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> deed.run());
        return button;
    }

    private void show(@Nullable Session ticket) {
        line.setVisible(ticket != null);
        none.setVisible(ticket == null);
        if (ticket != null) {
            line.show(ticket);
        }
    }

    private void withChosen(Consumer<Session> verb) {
        Session ticket = model.chosenProperty().get();
        if (ticket != null) {
            verb.accept(ticket);
        }
    }

    void askBegin() {
        new BeginTicketBox(model, messages).show(begin);
    }

    void askEnd() {
        withChosen(ticket -> new EndTicketBox(model, ticket, messages).show(end));
    }
}
