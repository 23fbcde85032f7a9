package dev.throughline.console.inspector;

import dev.throughline.console.kit.Icon;
import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Memory;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/// Tags as chips; pressing one removes it, Enter in the field adds one.
final class TagsField {

    private final FlowPane chips;
    private final TextField fresh;
    private final InspectorViewModel model;
    private final Messages messages;
    private String shownFor = "";

    TagsField(FlowPane chips, TextField fresh, InspectorViewModel model, Messages messages) {
        this.chips = chips;
        this.fresh = fresh;
        this.model = model;
        this.messages = messages;
        fresh.setOnAction(_ -> {
            model.addTag(fresh.getText());
            if (!model.problems().containsKey(Field.TAGS)) {
                fresh.clear();
            }
        });
        fresh.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                fresh.clear();
                model.forgive(Field.TAGS);
                event.consume();
            }
        });
    }

    void show(Memory memory) {
        if (!memory.id().value().equals(shownFor)) {
            shownFor = memory.id().value();
            fresh.clear();
        }
        chips.getChildren().setAll(memory.tags().stream().map(this::chip).toList());
    }

    private Button chip(String tag) {
        Button chip = new Button(tag, Icon.CLEAR.node("chip-icon"));
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("chip", "small");
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setMaxWidth(280);
        chip.setAccessibleText(messages.text("inspector.tags.remove", tag));
        chip.setTooltip(new Tooltip(messages.text("inspector.tags.remove", tag)));
        chip.setOnAction(_ -> model.removeTag(tag));
        return chip;
    }
}
