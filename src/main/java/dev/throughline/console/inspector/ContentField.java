package dev.throughline.console.inspector;

import dev.throughline.console.kit.MarkedText;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Mention;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The text, edited in place: Esc gives the old one back, Shortcut+Enter and leaving the field save. While nobody edits,
/// the text is laid over the area with what it speaks of marked, unless it is so long that the area scrolls.
final class ContentField {

    /// A longer text may scroll in its area, which the overlay could not follow.
    private static final int MOST_MARKED = 600;

    private final TextArea area;
    private final MarkedText reading;
    private final InspectorViewModel model;
    private @Nullable Memory shown;
    private List<int[]> marks = List.of();

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
        if (before == null || !before.content().equals(memory.content())) {
            marks = List.of();
        }
        boolean editing = before != null && before.id().equals(memory.id()) && area.isFocused()
                && !area.getText().equals(before.content());
        shown = memory;
        if (!editing && !area.getText().equals(memory.content())) {
            area.setText(memory.content());
        }
        lay();
    }

    /// Marks where the text names something.
    void mark(List<Mention> mentions) {
        marks = mentions.stream().filter(mention -> mention.origin() == Mention.Origin.CONTENT)
                .map(mention -> new int[] {mention.start(), mention.end()}).toList();
        lay();
    }

    private void lay() {
        String text = area.getText();
        boolean over = !area.isFocused() && (MarkedText.needsCare(text) || text.length() <= MOST_MARKED);
        reading.setVisible(over);
        area.setOpacity(over ? 0 : 1);
        boolean current = shown != null && text.equals(shown.content());
        reading.show(over ? text : "", over && current ? marks.stream().filter(span -> span[1] <= text.length()).toList()
                : List.of());
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
