package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.Chord;
import dev.throughline.console.kit.Command;
import dev.throughline.console.settings.SettingsSection;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.FakeSettings;
import dev.throughline.console.testing.Picture;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.MemoryId;
import dev.throughline.settings.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Draws the settings, the palette and the key sheet in every theme, and everything in German and at twice the size.
@ExtendWith(Toolkit.class)
class SettingsScreensTest {

    private static final List<Theme> THEMES =
            List.of(Theme.LIGHT, Theme.DARK, Theme.CONTRAST_LIGHT, Theme.CONTRAST_DARK);

    private static void draw(String name, Theme theme, Locale locale, int textSize, Consumer<Window> steps) {
        Window window = Toolkit.on(() -> new Window(new FakeService(DeskData.standard()), FakeSettings.with(
                console -> console.withTheme(theme).withTextSize(textSize)), locale, 1360, 860));
        Toolkit.run(() -> {
            window.wiring.open.open("mara-lindqvist");
            window.wiring.open.select(new MemoryId("m39"));
            steps.accept(window);
        });
        Toolkit.run(() -> window.scene.getRoot().layout());
        Toolkit.run(() -> {
            Picture.write(window.scene, name);
            window.close();
        });
        assertThat(Files.exists(Path.of("target/screens", name + ".png"))).isTrue();
    }

    private static void everywhere(String name, Consumer<Window> steps) {
        THEMES.forEach(theme -> draw(name + "-" + theme.wireName(), theme, Locale.ENGLISH, 100, steps));
        draw(name + "-de", Theme.LIGHT, Locale.GERMAN, 100, steps);
        draw(name + "-200", Theme.DARK, Locale.GERMAN, 200, steps);
    }

    private static Consumer<Window> section(SettingsSection section) {
        return window -> window.wiring.settings.model.show(section);
    }

    @Test
    void appearance() {
        everywhere("settings-appearance", section(SettingsSection.APPEARANCE));
    }

    @Test
    void keys() {
        everywhere("settings-keys", section(SettingsSection.KEYS).andThen(window -> {
            window.wiring.settings.keys.record(Command.RECALL, Chord.parse("Shortcut+Shift+R").orElseThrow());
            window.wiring.settings.keys.switchOff(Command.SWITCH_THEME);
            window.wiring.settings.keys.record(Command.WRITE_NOTE, Chord.parse("Shortcut+Z").orElseThrow());
        }));
    }

    @Test
    void ranking() {
        everywhere("settings-ranking", section(SettingsSection.RANKING).andThen(window -> {
            window.wiring.settings.ranking.questionProperty().set("Mara Lindqvist order 4521 plan");
            window.wiring.settings.ranking.knobs().importanceProperty().set(0.3);
        }));
        draw("settings-ranking-clues", Theme.DARK, Locale.GERMAN, 150, section(SettingsSection.RANKING).andThen(window -> {
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            ((TitledPane) window.scene.lookup(".clues")).setExpanded(true);
        }));
        draw("settings-ranking-nothing", Theme.LIGHT, Locale.ENGLISH, 100, section(SettingsSection.RANKING));
    }

    @Test
    void fading() {
        everywhere("settings-fading", section(SettingsSection.FADING));
    }

    @Test
    void data() {
        everywhere("settings-data", section(SettingsSection.DATA).andThen(window ->
                window.wiring.settings.data.chooseModel("/nowhere/at/all")));
    }

    @Test
    void palette() {
        everywhere("palette", window -> window.wiring.shell.commands().run(Command.SHOW_PALETTE));
        everywhere("palette-found", window -> {
            window.wiring.shell.commands().run(Command.SHOW_PALETTE);
            window.wiring.palette.textProperty().set("re");
        });
    }

    @Test
    void keySheet() {
        everywhere("keys", window -> window.wiring.shell.commands().run(Command.SHOW_KEYS));
    }

    @Test
    void toasts() {
        everywhere("toasts", window -> {
            window.notices.done("Copied");
            window.wiring.inspector.setImportance(0.8);
            window.notices.failed(new IllegalStateException("Something in the way"));
            window.notices.done("The address is copied");
        });
    }
}
