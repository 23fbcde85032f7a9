package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.Command;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.settings.SettingsSection;
import dev.throughline.console.testing.Clipping;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.FakeSettings;
import dev.throughline.console.testing.Picture;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.MemoryId;
import dev.throughline.settings.Theme;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Text of twice the size: nothing that the console itself says is cut.
@ExtendWith(Toolkit.class)
class TextSizeTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void nothingIsCutAtTwiceTheSize(String language) {
        Map<String, Set<String>> cut = new LinkedHashMap<>();
        places().forEach((name, steps) -> {
            Window window = Toolkit.on(() -> new Window(new FakeService(DeskData.standard()), FakeSettings.with(
                    console -> console.withTheme(Theme.LIGHT).withTextSize(200)), Locale.of(language), 1360, 860));
            Toolkit.run(() -> {
                window.wiring.open.open("mara-lindqvist");
                window.wiring.open.select(new MemoryId("m39"));
                steps.accept(window);
            });
            Toolkit.run(() -> window.scene.getRoot().layout());
            Toolkit.run(() -> {
                Picture.write(window.scene, "size-200-" + name + "-" + language);
                Set<String> found = new TreeSet<>(Clipping.of(window.scene));
                if (!found.isEmpty()) {
                    cut.put(name, found);
                }
                window.close();
            });
        });
        assertThat(cut).isEmpty();
    }

    private static Map<String, Consumer<Window>> places() {
        Map<String, Consumer<Window>> places = new LinkedHashMap<>();
        Stream.of(Screen.values()).forEach(screen ->
                places.put(screen.name().toLowerCase(Locale.ROOT),
                        window -> window.wiring.shell.navigation().go(screen)));
        Stream.of(SettingsSection.values()).forEach(section ->
                places.put("settings-" + section.name().toLowerCase(Locale.ROOT),
                        window -> window.wiring.settings.model.show(section)));
        places.put("context", window -> window.wiring.shell.panes().toggleContext());
        places.put("recall", window -> {
            window.wiring.recall.textProperty().set("refund order 4521");
            window.wiring.recall.toggleTrace();
        });
        places.put("nothing", window -> window.wiring.customers.textProperty().set("zzz"));
        places.put("palette", window -> window.wiring.shell.commands().run(Command.SHOW_PALETTE));
        places.put("keys", window -> window.wiring.shell.commands().run(Command.SHOW_KEYS));
        places.put("toasts", window -> {
            window.wiring.inspector.setImportance(0.8);
            window.notices.failed(new IllegalStateException("Something in the way"));
            window.tasks.pretend("task.story", 1_240, 5_000, 310);
        });
        return places;
    }
}
