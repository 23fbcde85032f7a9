package dev.throughline.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private final Commands commands = new Commands(new Messages(Locale.GERMAN), new Keymap(Map.of()));
    private final List<String> done = new ArrayList<>();

    @Test
    void nothingCanBeDoneBeforeItIsRegistered() {
        assertThat(commands.run(Command.UNDO)).isFalse();
        assertThat(commands.idle()).contains(Command.UNDO);
    }

    @Test
    void whatIsUnavailableIsNotDone() {
        SimpleBooleanProperty possible = new SimpleBooleanProperty();
        commands.register(Command.UNDO, possible, () -> done.add("undone"));

        assertThat(commands.run(Command.UNDO)).isFalse();
        possible.set(true);
        assertThat(commands.availableProperty(Command.UNDO).get()).isTrue();
        assertThat(commands.run(Command.UNDO)).isTrue();
        assertThat(done).containsExactly("undone");
    }

    @Test
    void theHintNamesTheKeyAsItIsNowInTheConsolesLanguage() {
        assertThat(commands.hint(Command.UNDO)).isEqualTo("Rückgängig  " + (KeyNames.MAC ? "⌘Z" : "Strg+Z"));

        commands.keymap().switchOff(Command.UNDO);

        assertThat(commands.hint(Command.UNDO)).isEqualTo("Rückgängig");
    }
}
