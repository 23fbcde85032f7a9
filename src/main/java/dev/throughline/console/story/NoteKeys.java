package dev.throughline.console.story;

import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Shortcut+Enter saves the note.
final class NoteKeys implements EventHandler<KeyEvent> {

    private final StoryViewModel model;

    NoteKeys(StoryViewModel model) {
        this.model = model;
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            model.saveNote();
            event.consume();
        }
    }
}
