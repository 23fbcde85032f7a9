package dev.throughline.console.inspector;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Memory;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Importance as a slider and as a figure. The slider saves when it is let go, the figure on Enter and on leaving.
final class ImportanceField {

    private final Slider slider;
    private final TextField figure;
    private final InspectorViewModel model;
    private final Messages messages;
    private boolean showing;

    ImportanceField(Slider slider, TextField figure, InspectorViewModel model, Messages messages) {
        this.slider = slider;
        this.figure = figure;
        this.model = model;
        this.messages = messages;
        slider.valueProperty().subscribe(value -> {
            if (!showing) {
                figure.setText(written(value.doubleValue()));
                if (!slider.isValueChanging()) {
                    model.setImportance(value.doubleValue());
                }
            }
        });
        slider.valueChangingProperty().subscribe(changing -> {
            if (!changing && !showing && model.memoryProperty().get() != null) {
                model.setImportance(slider.getValue());
            }
        });
        figure.setOnAction(_ -> save());
        figure.focusedProperty().subscribe(focused -> {
            if (!focused) {
                save();
            }
        });
        figure.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                Memory memory = model.memoryProperty().get();
                if (memory != null) {
                    show(memory);
                    model.forgive(Field.IMPORTANCE);
                }
                event.consume();
            }
        });
    }

    void show(Memory memory) {
        showing = true;
        slider.setValue(memory.importance());
        figure.setText(written(memory.importance()));
        showing = false;
    }

    private void save() {
        Memory memory = model.memoryProperty().get();
        if (memory != null && !figure.getText().equals(written(memory.importance()))) {
            model.setImportance(figure.getText());
        }
    }

    private String written(double value) {
        return messages.text("inspector.importance.written", value);
    }
}
