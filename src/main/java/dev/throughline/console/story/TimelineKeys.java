package dev.throughline.console.story;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

/// Arrow keys go from entry to entry and pass over the lines between them; Home and End go to the first and the last.
final class TimelineKeys {

    private final ListView<StoryRow> list;
    private final TimelineList timeline;

    TimelineKeys(ListView<StoryRow> list, TimelineList timeline) {
        this.list = list;
        this.timeline = timeline;
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent key) {
        Timeline laid = timeline.laid();
        if (laid == null || key.isShortcutDown() || key.isShiftDown() || key.isAltDown()) {
            return;
        }
        int now = list.getSelectionModel().getSelectedIndex();
        boolean handled = true;
        switch (key.getCode()) {
            case UP -> step(laid.nextEntry(now < 0 ? laid.rows().size() : now, -1));
            case DOWN -> step(laid.nextEntry(now, 1));
            case HOME -> {
                timeline.viewport().toTop();
                step(laid.nextEntry(-1, 1));
            }
            case END -> {
                timeline.viewport().toBottom();
                step(laid.nextEntry(laid.rows().size(), -1));
            }
            default -> handled = false;
        }
        if (handled) {
            key.consume();
        }
    }

    private void step(int row) {
        if (row >= 0) {
            timeline.select(row);
        }
    }
}
