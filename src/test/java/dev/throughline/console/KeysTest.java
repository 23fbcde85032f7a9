package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.Chord;
import dev.throughline.console.kit.Command;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.settings.SettingsSection;
import dev.throughline.console.shell.Layer;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.settings.Theme;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Keys pressed and typed into the real window.
@ExtendWith(Toolkit.class)
class KeysTest {

    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    private static void window(Consumer<Window> steps) {
        Toolkit.run(() -> {
            Window window = new Window(new FakeService(DeskData.standard()), Theme.LIGHT, Locale.ENGLISH, 1360, 860);
            window.wiring.open.open("mara-lindqvist");
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            steps.accept(window);
            window.close();
        });
    }

    private static void press(Window window, KeyCode code, boolean shortcut) {
        Node target = window.scene.getFocusOwner();
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut && !MAC, false,
                shortcut && MAC));
    }

    private static void type(Window window, String character) {
        Event.fireEvent(window.scene.getFocusOwner(), new KeyEvent(KeyEvent.KEY_TYPED, character, "",
                KeyCode.UNDEFINED, false, false, false, false));
    }

    private static Layer layer(Window window) {
        return window.wiring.shell.overlays().shownProperty().get();
    }

    @Test
    void everyCommandHasADeed() {
        window(window -> assertThat(window.wiring.shell.commands().idle()).isEmpty());
    }

    @Test
    void aSignCallsOnlyWhileNothingIsTyped() {
        window(window -> {
            TextField search = (TextField) window.scene.lookup("#search");
            search.requestFocus();
            type(window, "?");
            assertThat(layer(window)).isEqualTo(Layer.NONE);
            assertThat(search.getText()).isEqualTo("?");

            window.scene.lookup("#timeline").requestFocus();
            type(window, "?");
            assertThat(layer(window)).isEqualTo(Layer.KEYS);
            type(window, "?");
            assertThat(layer(window)).isEqualTo(Layer.NONE);

            window.wiring.shell.look().singleKeysProperty().set(false);
            type(window, "?");
            assertThat(layer(window)).isEqualTo(Layer.NONE);
        });
    }

    @Test
    void theSlashGoesToTheSearchAndIsNotTyped() {
        window(window -> {
            window.scene.lookup("#timeline").requestFocus();
            type(window, "/");
            assertThat(window.scene.getFocusOwner().getId()).isEqualTo("search");
            assertThat(((TextField) window.scene.getFocusOwner()).getText()).isEmpty();
        });
    }

    @Test
    void thePaletteOpensRunsAndGivesTheFocusBack() {
        window(window -> {
            ListView<?> timeline = (ListView<?>) window.scene.lookup("#timeline");
            timeline.requestFocus();
            press(window, KeyCode.K, true);
            assertThat(layer(window)).isEqualTo(Layer.PALETTE);
            assertThat(window.scene.getFocusOwner().getId()).isEqualTo("question");
            press(window, KeyCode.ESCAPE, false);
            assertThat(layer(window)).isEqualTo(Layer.NONE);
            assertThat(window.scene.getFocusOwner()).isSameAs(timeline);

            press(window, KeyCode.K, true);
            ((TextField) window.scene.getFocusOwner()).setText("health");
            press(window, KeyCode.ENTER, false);
            assertThat(layer(window)).isEqualTo(Layer.NONE);
            assertThat(window.wiring.shell.navigation().screenProperty().get()).isEqualTo(Screen.HEALTH);
        });
    }

    @Test
    void aCommandUnderTheKeySheetClosesIt() {
        window(window -> {
            window.wiring.shell.commands().run(Command.SHOW_KEYS);
            press(window, KeyCode.DIGIT2, true);
            assertThat(layer(window)).isEqualTo(Layer.NONE);
            assertThat(window.wiring.shell.navigation().screenProperty().get()).isEqualTo(Screen.GRAPH);
        });
    }

    @Test
    void undoIsLeftToTextThatHasSomethingToUndo() {
        window(window -> {
            window.wiring.open.select(new dev.throughline.memory.MemoryId("m39"));
            window.wiring.inspector.setImportance(0.9);
            TextField search = (TextField) window.scene.lookup("#search");
            search.requestFocus();
            search.replaceText(0, 0, "mara");
            assertThat(search.isUndoable()).isTrue();
            press(window, KeyCode.Z, true);
            assertThat(window.wiring.open.selectedProperty().get().importance()).isEqualTo(0.9);
        });
    }

    @Test
    void aKeyIsRecordedWhereItIsShown() {
        window(window -> {
            window.wiring.settings.model.show(SettingsSection.KEYS);
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            Button recorder = (Button) window.scene.getRoot().lookupAll(".key-recorder").stream()
                    .filter(node -> node.getAccessibleText().startsWith("Write a note")).findFirst().orElseThrow();
            recorder.requestFocus();
            recorder.fire();
            press(window, KeyCode.Z, true);
            assertThat(window.wiring.settings.keys.problems().get(Command.WRITE_NOTE)).contains("“Undo”");

            recorder.fire();
            press(window, KeyCode.Y, true);
            assertThat(recorder.getText()).isEqualTo(window.wiring.settings.keys.key(Command.WRITE_NOTE));
            assertThat(window.wiring.shell.commands().keymap().command(Chord.parse("Shortcut+Y").orElseThrow()))
                    .contains(Command.WRITE_NOTE);
            assertThat(window.settings.saved().console().keys()).containsEntry("write-note", "Shortcut+Y");
            assertThat(window.wiring.shell.navigation().screenProperty().get()).isEqualTo(Screen.SETTINGS);

            press(window, KeyCode.Y, true);
            assertThat(window.wiring.shell.navigation().screenProperty().get()).isEqualTo(Screen.DESK);
            assertThat(window.scene.getFocusOwner().getId()).isEqualTo("note");
        });
    }

    @Test
    void textGrowsAndShrinksByKeyAndIsSaved() {
        window(window -> {
            window.scene.lookup("#timeline").requestFocus();
            press(window, KeyCode.EQUALS, true);
            press(window, KeyCode.ADD, true);
            assertThat(window.wiring.shell.look().textSizeProperty().get()).isEqualTo(125);
            assertThat(window.settings.saved().console().textSize()).isEqualTo(125);
            press(window, KeyCode.SUBTRACT, true);
            assertThat(window.wiring.shell.look().textSizeProperty().get()).isEqualTo(110);
            press(window, KeyCode.NUMPAD0, true);
            assertThat(window.wiring.shell.look().textSizeProperty().get()).isEqualTo(100);
        });
    }
}
