package dev.throughline.console.kit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A key with its modifiers. Keys that do the same on every keyboard are one: the digits and signs of the number pad,
/// and plus with or without shift.
///
/// @param shortcut the platform's modifier for commands: control, on a Mac command
/// @param control a Mac's control key; elsewhere that is the shortcut
public record Chord(KeyCode code, boolean shortcut, boolean control, boolean alt, boolean shift) {

    /// Why a chord cannot call a command.
    public enum Fault {
        /// Typing comes first: it would fire in the middle of a word.
        TYPES,
        /// With alt or AltGr, which is control and alt, some keyboards type characters.
        ALT,
        /// Text fields need it.
        EDITS,
        /// The keyboard does not say which key it is.
        NAMELESS
    }

    private static final Set<String> MODIFIERS = Set.of("Shortcut", "Ctrl", "Alt", "Shift");
    private static final Set<KeyCode> EDITING_LETTERS = EnumSet.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X);
    private static final Set<KeyCode> MOVING = EnumSet.of(KeyCode.ENTER, KeyCode.TAB, KeyCode.ESCAPE,
            KeyCode.BACK_SPACE, KeyCode.DELETE, KeyCode.INSERT);

    public Chord {
        code = alike(code);
        shift = shift && code != KeyCode.PLUS;
    }

    /// What was pressed.
    public static Chord of(KeyEvent event) {
        boolean shortcut = event.isShortcutDown();
        return new Chord(event.getCode(), shortcut, KeyNames.MAC && event.isControlDown(), event.isAltDown(),
                event.isShiftDown());
    }

    /// @param text for instance `Shortcut+Shift+D`; the last part is the key's name
    /// @return empty if that is no chord
    public static Optional<Chord> parse(String text) {
        List<String> parts = List.of(text.split("\\+", -1));
        List<String> modifiers = parts.subList(0, parts.size() - 1);
        KeyCode code = KeyCode.getKeyCode(parts.getLast());
        if (code == null || MODIFIERS.contains(code.getName()) || !MODIFIERS.containsAll(modifiers)) {
            return Optional.empty();
        }
        boolean control = modifiers.contains("Ctrl");
        return Optional.of(new Chord(code, modifiers.contains("Shortcut") || (control && !KeyNames.MAC),
                control && KeyNames.MAC, modifiers.contains("Alt"), modifiers.contains("Shift")));
    }

    /// As the settings have it; [#parse] reads it.
    public String text() {
        return (shortcut ? "Shortcut+" : "") + (control ? "Ctrl+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "")
                + code.getName();
    }

    /// Why it cannot call a command, if it cannot.
    public Optional<Fault> fault() {
        if (code == KeyCode.UNDEFINED) {
            return Optional.of(Fault.NAMELESS);
        }
        boolean command = shortcut || control;
        boolean types = !code.isFunctionKey() && !code.isNavigationKey() && !MOVING.contains(code);
        if (types && alt) {
            return Optional.of(Fault.ALT);
        }
        if (types && !command) {
            return Optional.of(Fault.TYPES);
        }
        boolean edits = EDITING_LETTERS.contains(code) && !shift;
        boolean turnsTabs = code == KeyCode.TAB && command;
        if (code.isFunctionKey() || turnsTabs || (types && !edits)) {
            return Optional.empty();
        }
        return alt && !MOVING.contains(code) ? Optional.empty() : Optional.of(Fault.EDITS);
    }

    private static KeyCode alike(KeyCode code) {
        return switch (code) {
            case NUMPAD0 -> KeyCode.DIGIT0;
            case NUMPAD1 -> KeyCode.DIGIT1;
            case NUMPAD2 -> KeyCode.DIGIT2;
            case NUMPAD3 -> KeyCode.DIGIT3;
            case NUMPAD4 -> KeyCode.DIGIT4;
            case NUMPAD5 -> KeyCode.DIGIT5;
            case NUMPAD6 -> KeyCode.DIGIT6;
            case NUMPAD7 -> KeyCode.DIGIT7;
            case NUMPAD8 -> KeyCode.DIGIT8;
            case NUMPAD9 -> KeyCode.DIGIT9;
            case ADD, EQUALS -> KeyCode.PLUS;
            case SUBTRACT -> KeyCode.MINUS;
            default -> code;
        };
    }
}
