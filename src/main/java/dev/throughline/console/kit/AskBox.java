package dev.throughline.console.kit;

import atlantafx.base.controls.Popover.ArrowLocation;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks for one line of text beside whatever it is about. Enter answers, Esc goes away.
public final class AskBox {

    private final QuietPopover popover = new QuietPopover(ArrowLocation.TOP_LEFT);
    private final TextField field = new TextField();

    /// @param title what is asked for
    /// @param verb what the button says
    /// @param start what stands there at first
    /// @param answer given what was typed, stripped and not empty
    public AskBox(String title, String verb, String start, Consumer<String> answer) {
        Label label = new Label(title);
        label.getStyleClass().add("strong");
        label.setLabelFor(field);
        field.setText(start);
        field.setAccessibleText(title);
        Button button = new Button(verb);
        button.setDefaultButton(true);
        button.disableProperty().bind(field.textProperty().map(String::isBlank));
        button.setOnAction(_ -> {
            popover.hide();
            answer.accept(field.getText().strip());
        });
        HBox row = new HBox(8, field, button);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(8, label, row);
        content.getStyleClass().add("popover-body");
        popover.setContentNode(content);
    }

    public void show(Node beside) {
        popover.showUnder(beside);
        field.requestFocus();
        field.selectAll();
    }

    /// What is typed.
    public TextField field() {
        return field;
    }
}
