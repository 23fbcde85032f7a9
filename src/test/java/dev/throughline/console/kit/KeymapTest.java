package dev.throughline.console.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeymapTest {

    private final Keymap keymap = new Keymap(Map.of());

    private static Chord chord(String text) {
        return Chord.parse(text).orElseThrow();
    }

    @Test
    void anotherKeyTakesTheUsualOnesPlace() {
        keymap.change(Command.RECALL, chord("Shortcut+L"));

        assertThat(keymap.command(chord("Shortcut+L"))).contains(Command.RECALL);
        assertThat(keymap.command(chord("Shortcut+R"))).isEmpty();
        assertThat(new Keymap(keymap.overrides()).chord(Command.RECALL)).contains(chord("Shortcut+L"));
    }

    @Test
    void aCommandSwitchedOffStaysOff() {
        keymap.switchOff(Command.SWITCH_THEME);

        assertThat(keymap.overrides()).isEqualTo(Map.of("switch-theme", ""));
        assertThat(new Keymap(keymap.overrides()).chord(Command.SWITCH_THEME)).isEmpty();
    }

    @Test
    void aKeyInUseIsRefusedUntilItsHolderLetsGo() {
        assertThatIllegalArgumentException().isThrownBy(() -> keymap.change(Command.RECALL, chord("Shortcut+Z")));

        keymap.switchOff(Command.UNDO);
        keymap.change(Command.RECALL, chord("Shortcut+Z"));

        assertThat(keymap.command(chord("Shortcut+Z"))).contains(Command.RECALL);
        assertThatIllegalArgumentException().isThrownBy(() -> keymap.reset(Command.UNDO));
    }

    @Test
    void whatIsBackToTheUsualKeyIsNoOverride() {
        keymap.change(Command.RECALL, chord("Shortcut+L"));
        keymap.change(Command.RECALL, chord("Shortcut+R"));

        assertThat(keymap.overrides()).isEmpty();
        assertThat(keymap.changed(Command.RECALL)).isFalse();
    }

    @Test
    void nonsenseInTheSettingsIsLeftOut() {
        Keymap read = new Keymap(Map.of("recall", "Shortcut+Alt+Q", "undo", "nonsense", "gone-command", "F9",
                "write-note", "Shortcut+Z", "find-customer", "F9"));

        assertThat(read.chord(Command.RECALL)).isEqualTo(Command.RECALL.usualChord());
        assertThat(read.chord(Command.UNDO)).isEqualTo(Command.UNDO.usualChord());
        assertThat(read.chord(Command.WRITE_NOTE)).isEqualTo(Command.WRITE_NOTE.usualChord());
        assertThat(read.overrides()).isEqualTo(Map.of("find-customer", "F9"));
    }
}
