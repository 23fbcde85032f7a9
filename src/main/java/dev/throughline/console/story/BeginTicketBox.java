package dev.throughline.console.story;

import atlantafx.base.controls.Popover.ArrowLocation;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.QuietPopover;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks what a new ticket is about.
final class BeginTicketBox {

    private final QuietPopover popover = new QuietPopover(ArrowLocation.TOP_RIGHT);
    private final TextField title = new TextField();

    BeginTicketBox(TicketsViewModel model, Messages messages) {
        TextField number = new TextField();
        ComboBox<String> agent = new ComboBox<>();
        agent.getItems().setAll(model.agents());
        agent.setValue(model.usualAgent());
        agent.setEditable(true);
        agent.setMaxWidth(Double.MAX_VALUE);
        Button begin = new Button(messages.text("ticket.begin"));
        begin.setDefaultButton(true);
        begin.disableProperty().bind(title.textProperty().map(String::isBlank));
        begin.setOnAction(_ -> {
            popover.hide();
            String chosen = agent.getEditor().getText();
            model.begin(title.getText(), number.getText(), chosen.isBlank() ? model.usualAgent() : chosen);
        });
        VBox body = new VBox(8, field(messages.text("ticket.begin.title"), title),
                field(messages.text("ticket.begin.number"), number), field(messages.text("ticket.begin.agent"), agent),
                begin);
        agent.getEditor().setAccessibleText(messages.text("ticket.begin.agent"));
        body.getStyleClass().add("popover-body");
        popover.setContentNode(body);
    }

    static VBox field(String name, Node field) {
        Label label = new Label(name);
        label.getStyleClass().add("field-name-wide");
        label.setLabelFor(field);
        field.setAccessibleText(name);
        return new VBox(4, label, field);
    }

    void show(Node beside) {
        popover.showUnder(beside);
        title.requestFocus();
    }
}
