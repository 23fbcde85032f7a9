package dev.throughline.console.kit;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/// What is printed on keys, in the console's language: `Ctrl+K`, `Strg+K`, on a Mac `⌘K`.
public final class KeyNames {

    static final boolean MAC = !KeyCombination.valueOf("Shortcut+A").getDisplayText().startsWith("Ctrl");

    private final Messages messages;

    public KeyNames(Messages messages) {
        this.messages = messages;
    }

    public String of(Chord chord) {
        StringBuilder text = new StringBuilder();
        add(text, chord.control(), "⌃", "key.control");
        add(text, chord.shortcut(), "⌘", "key.control");
        add(text, chord.alt(), "⌥", "key.alt");
        add(text, chord.shift(), "⇧", "key.shift");
        return text.append(of(chord.code())).toString();
    }

    /// Empty for no key.
    public String of(Optional<Chord> chord) {
        return chord.map(this::of).orElse("");
    }

    /// The modifier that commands have, for instance `Ctrl`.
    public String shortcut() {
        return MAC ? "⌘" : messages.text("key.control");
    }

    private void add(StringBuilder text, boolean pressed, String sign, String word) {
        if (pressed) {
            text.append(MAC ? sign : messages.text(word) + "+");
        }
    }

    private String of(KeyCode code) {
        return switch (code) {
            case COMMA -> ",";
            case PERIOD -> ".";
            case PLUS -> "+";
            case MINUS -> "−";
            case SLASH -> "/";
            case UP -> "↑";
            case DOWN -> "↓";
            case LEFT -> "←";
            case RIGHT -> "→";
            case PAGE_UP -> messages.text("key.page-up");
            case PAGE_DOWN -> messages.text("key.page-down");
            case HOME -> messages.text("key.home");
            case END -> messages.text("key.end");
            case SPACE -> messages.text("key.space");
            default -> code.getName();
        };
    }
}
