package dev.throughline.console.settings;

import dev.throughline.console.kit.Chord;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.TakesKeys;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// A button that shows a key and, once pressed, takes the next one. Esc keeps the old key, Backspace takes it away.
final class KeyRecorder extends Button implements TakesKeys {

    private final String words;
    private final Messages messages;
    private final Consumer<Chord> recorded;
    private final Runnable cleared;
    private String key = "";
    private boolean recording;

    /// @param words what the command does
    KeyRecorder(String words, Messages messages, Consumer<Chord> recorded, Runnable cleared) {
        this.words = words;
        this.messages = messages;
        this.recorded = recorded;
        this.cleared = cleared;
        getStyleClass().add("key-recorder");
        setMnemonicParsing(false);
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(_ -> record(true));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                record(false);
            }
        });
    }

    void show(String text) {
        key = text;
        describe();
    }

    @Override
    public boolean takingKeys() {
        return recording;
    }

    private void pressed(KeyEvent event) {
        if (!recording || event.getCode().isModifierKey()) {
            return;
        }
        boolean bare = !event.isShortcutDown() && !event.isControlDown() && !event.isAltDown();
        if (bare && event.getCode() == KeyCode.TAB) {
            record(false);
            return;
        }
        event.consume();
        record(false);
        if (bare && (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE)) {
            cleared.run();
        } else if (!(bare && event.getCode() == KeyCode.ESCAPE)) {
            recorded.accept(Chord.of(event));
        }
    }

    private void record(boolean on) {
        recording = on;
        describe();
    }

    private void describe() {
        setText(recording ? messages.text("keys.recording") : key.isEmpty() ? messages.text("keys.none") : key);
        setAccessibleText(messages.text("keys.change-one", words, getText()));
    }
}
