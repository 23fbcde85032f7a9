package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.Chord;
import dev.throughline.console.kit.Command;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.settings.SettingsSection;
import dev.throughline.console.testing.Contrast;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.MemoryId;
import dev.throughline.settings.Theme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Text can be read in every theme: 4.5 to 1, 7 to 1 in high contrast.
@ExtendWith(Toolkit.class)
class ContrastTest {

    private static final List<String> TEXT = List.of("-color-fg-default", "-color-fg-muted", "-color-accent-fg",
            "-color-success-fg", "-color-warning-fg", "-color-danger-fg");
    private static final List<String> GROUND = List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-inset",
            "-color-bg-overlay", "-color-accent-subtle");

    private static final List<String> TINTED = List.of("-color-neutral-muted", "-color-success-subtle",
            "-color-warning-subtle", "-color-danger-subtle", "-color-warning-muted");

    private static double least(Theme theme) {
        return theme == Theme.CONTRAST_LIGHT || theme == Theme.CONTRAST_DARK ? 7 : 4.5;
    }

    private static Window window(Theme theme) {
        return new Window(new FakeService(DeskData.standard()), theme, Locale.ENGLISH, 1360, 860);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTOMATIC")
    void everyColourOfTextStandsOutOnEveryGround(Theme theme) {
        Map<String, Double> weak = new LinkedHashMap<>();
        Toolkit.run(() -> {
            Window window = window(theme);
            GROUND.forEach(ground -> TEXT.forEach(text -> judge(window, theme, text, ground, weak)));
            TINTED.forEach(ground -> judge(window, theme, "-color-fg-default", ground, weak));
            window.close();
        });
        assertThat(weak).as(theme.wireName()).isEmpty();
    }

    private static void judge(Window window, Theme theme, String text, String ground, Map<String, Double> weak) {
        Color below = Contrast.blend(colour(window, "-color-bg-default"), colour(window, ground));
        double ratio = Contrast.ratio(colour(window, text), below);
        if (ratio < least(theme)) {
            weak.put(text + " on " + ground, ratio);
        }
    }

    /// A looked-up colour as the theme has it.
    private static Color colour(Window window, String name) {
        String css = ".probe { -fx-text-fill: " + name + "; }";
        Label probe = new Label("x");
        probe.getStyleClass().add("probe");
        StackPane place = new StackPane(probe);
        place.getStylesheets().add("data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8)));
        StackPane root = (StackPane) window.scene.getRoot();
        root.getChildren().add(place);
        root.applyCss();
        Color colour = (Color) probe.getTextFill();
        root.getChildren().remove(place);
        return colour;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTOMATIC")
    void everyTextOnEveryScreenCanBeRead(Theme theme) {
        List<String> weak = new ArrayList<>();
        places().forEach((name, steps) -> {
            Window window = Toolkit.on(() -> window(theme));
            Toolkit.run(() -> {
                window.wiring.open.open("mara-lindqvist");
                window.wiring.open.select(new MemoryId("m39"));
                steps.accept(window);
            });
            Toolkit.run(() -> {
                window.scene.getRoot().applyCss();
                window.scene.getRoot().layout();
                Contrast.of(window.scene).forEach((pair, ratio) -> {
                    if (ratio < least(theme)) {
                        weak.add(String.format(Locale.ROOT, "%.2f %s (%s)", ratio, pair, name));
                    }
                });
                window.close();
            });
        });
        assertThat(weak).as(theme.wireName()).isEmpty();
    }

    private static Map<String, Consumer<Window>> places() {
        Map<String, Consumer<Window>> places = new LinkedHashMap<>();
        Stream.of(Screen.values()).forEach(screen ->
                places.put(screen.name(), window -> window.wiring.shell.navigation().go(screen)));
        Stream.of(SettingsSection.values()).forEach(section ->
                places.put(section.name(), window -> window.wiring.settings.model.show(section)));
        places.put("recall", window -> {
            window.wiring.recall.textProperty().set("refund order 4521");
            window.wiring.recall.toggleTrace();
        });
        places.put("nothing found", window -> window.wiring.customers.textProperty().set("zzz"));
        places.put("ranking tried", window -> {
            window.wiring.settings.model.show(SettingsSection.RANKING);
            window.wiring.settings.ranking.questionProperty().set("refund order 4521");
            window.wiring.settings.ranking.knobs().importanceProperty().set(0.3);
        });
        places.put("key refused", window -> {
            window.wiring.settings.model.show(SettingsSection.KEYS);
            window.wiring.settings.keys.record(Command.RECALL, Chord.parse("Shortcut+Z").orElseThrow());
        });
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
