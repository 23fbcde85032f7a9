package dev.throughline.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class CommandTest {

    @Test
    void noTwoCommandsShareKeys() {
        assertThat(Arrays.stream(Command.values()).map(Command::keys)).doesNotHaveDuplicates();
    }

    @Test
    void everyCommandNeedsTheShortcutModifier() {
        assertThat(Command.values())
                .allSatisfy(command -> assertThat(command.keys().getShortcut()).isEqualTo(KeyCombination.ModifierValue.DOWN));
    }
}
