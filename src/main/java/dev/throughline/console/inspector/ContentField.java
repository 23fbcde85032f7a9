package dev.throughline.console.inspector;

import dev.throughline.console.kit.MarkedText;
import dev.throughline.memory.Memory;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The text, edited in place: Esc gives the old one back, Shortcut+Enter and leaving the field save. What the text area
/// cannot wrap is laid over it while nobody edits.
final class ContentField {

    private final TextArea area;
    private final MarkedText reading;
    private final InspectorViewModel model;
    private @Nullable Memory shown;

    ContentField(TextArea area, MarkedText reading, InspectorViewModel model) {
        this.area = area;
        this.reading = reading;
        reading.managedProperty().bind(reading.visibleProperty());
        this.model = model;
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        area.focusedProperty().subscribe(focused -> {
            lay();
            if (!focused) {
                save();
            }
        });
    }

    void show(Memory memory) {
        Memory before = shown;
        boolean editing = before != null && before.id().equals(memory.id()) && area.isFocused()
                && !area.getText().equals(before.content());
        shown = memory;
        if (!editing && !area.getText().equals(memory.content())) {
            area.setText(memory.content());
        }
        lay();
    }

    private void lay() {
        boolean over = MarkedText.needsCare(area.getText()) && !area.isFocused();
        reading.setVisible(over);
        area.setOpacity(over ? 0 : 1);
        reading.show(over ? area.getText() : "");
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && shown != null) {
            area.setText(shown.content());
            area.positionCaret(area.getLength());
            model.forgive(Field.CONTENT);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            save();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            move(event.isShiftDown());
            event.consume();
        }
    }

    private void move(boolean back) {
        area.requestFocusTraversal(
                back ? javafx.scene.TraversalDirection.PREVIOUS : javafx.scene.TraversalDirection.NEXT);
    }

    private void save() {
        Memory memory = model.memoryProperty().get();
        if (shown != null && memory != null && memory.id().equals(shown.id())) {
            model.saveContent(area.getText());
        }
    }
}
