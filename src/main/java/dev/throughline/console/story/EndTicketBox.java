package dev.throughline.console.story;

import atlantafx.base.controls.Popover.ArrowLocation;
import dev.throughline.console.desk.TicketWords;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.QuietPopover;
import dev.throughline.memory.Session;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks how a ticket ended; says nothing is fine too.
final class EndTicketBox {

    private static final int ROWS = 3;

    private final QuietPopover popover = new QuietPopover(ArrowLocation.TOP_RIGHT);
    private final TextArea summary = new TextArea();

    EndTicketBox(TicketsViewModel model, Session ticket, Messages messages) {
        Label which = new Label(new TicketWords(messages).nameAndTitle(ticket));
        which.getStyleClass().add("strong");
        summary.setPrefRowCount(ROWS);
        summary.setWrapText(true);
        summary.setPromptText(messages.text("ticket.end.prompt"));
        Button end = new Button(messages.text("ticket.end"));
        end.setDefaultButton(true);
        end.setOnAction(_ -> {
            popover.hide();
            model.end(ticket, summary.getText());
        });
        Button handOver = new Button(messages.text("ticket.hand-over"));
        handOver.getStyleClass().add("flat");
        handOver.visibleProperty().bind(model.handOffProperty().isNotNull());
        handOver.setOnAction(_ -> {
            popover.hide();
            model.handOff(ticket);
        });
        VBox body = new VBox(8, which, BeginTicketBox.field(messages.text("ticket.end.summary"), summary),
                new HBox(8, end, handOver));
        body.getStyleClass().add("popover-body");
        popover.setContentNode(body);
    }

    void show(Node beside) {
        popover.showUnder(beside);
        summary.requestFocus();
    }
}
