package dev.throughline.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChordTest {

    private static Chord chord(String text) {
        return Chord.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "Shortcut+Alt+K, ALT",
        "Alt+Q, ALT",
        "Shortcut+Alt+Shift+2, ALT",
        "K, TYPES",
        "Shift+K, TYPES",
        "Space, TYPES",
        "Comma, TYPES",
        "Enter, EDITS",
        "Left, EDITS",
        "Shortcut+Left, EDITS",
        "Shortcut+C, EDITS",
        "Shortcut+V, EDITS",
        "Shortcut+Backspace, EDITS",
    })
    void whatTypesOrEditsIsRefused(String text, Chord.Fault fault) {
        assertThat(chord(text).fault()).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shortcut+K", "Shortcut+Shift+K", "F1", "Shift+F5", "Alt+Left", "Shortcut+Comma", "Shortcut+0"})
    void whatNeverTypesIsTaken(String text) {
        assertThat(chord(text).fault()).isEmpty();
    }

    @Test
    void theNumberPadAndEveryPlusAreOne() {
        assertThat(chord("Shortcut+Numpad 0")).isEqualTo(chord("Shortcut+0"));
        assertThat(chord("Shortcut+Shift+Equals")).isEqualTo(chord("Shortcut+Plus"));
        assertThat(chord("Shortcut+Add")).isEqualTo(chord("Shortcut+Plus"));
        assertThat(chord("Shortcut+Subtract")).isEqualTo(chord("Shortcut+Minus"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Shortcut", "Shortcut+", "Hyper+K", "Shortcut+Nonsense", "+"})
    void whatIsNoChordIsNone(String text) {
        assertThat(Chord.parse(text)).isEqualTo(Optional.empty());
    }
}
