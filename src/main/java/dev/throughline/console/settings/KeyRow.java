package dev.throughline.console.settings;

import dev.throughline.console.kit.Command;
import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One command with its key: press to record another, switch it off, back to the usual one.
final class KeyRow extends VBox {

    private final Command command;
    private final KeysViewModel model;
    private final KeyRecorder recorder;
    private final Button off;
    private final Button reset;
    private final Label problem = new Label();

    KeyRow(Command command, KeysViewModel model, Messages messages) {
        this.command = command;
        this.model = model;
        getStyleClass().add("key-row");
        Label words = new Label(model.words(command), command.icon().node());
        words.getStyleClass().add("key-words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        recorder = new KeyRecorder(model.words(command), messages, chord -> model.record(command, chord),
                () -> model.switchOff(command));
        off = button(Icon.CLEAR, messages.text("keys.switch-off", model.words(command)), () ->
                model.switchOff(command));
        reset = button(Icon.RESTORE, messages.text("keys.reset", model.words(command)), () -> model.reset(command));
        HBox line = new HBox(words);
        line.getStyleClass().add("key-line");
        if (!command.sign().isEmpty()) {
            Label sign = new Label(command.sign());
            sign.getStyleClass().add("key-cap");
            line.getChildren().add(sign);
        }
        line.getChildren().addAll(recorder, off, reset);
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(line, problem);
        show();
    }

    private static Button button(Icon icon, String name, Runnable deed) {
        Button button = new Button(null, icon.node());
        button.getStyleClass().addAll("flat", "button-icon", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(_ -> deed.run());
        return button;
    }

    void show() {
        recorder.show(model.key(command));
        off.setDisable(model.key(command).isEmpty());
        reset.setDisable(!model.changed(command));
        String sentence = model.problems().get(command);
        problem.setText(sentence == null ? "" : sentence);
        problem.setVisible(sentence != null);
        problem.setManaged(sentence != null);
    }
}
