package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.OutsideTask;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.Picture;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Upkeep.Fault;
import dev.throughline.memory.Upkeep.Finding;
import dev.throughline.settings.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Draws every screen in its states, in every theme, to `target/screens`.
@ExtendWith(Toolkit.class)
class ScreensTest {

    private static final List<Theme> THEMES =
            List.of(Theme.LIGHT, Theme.DARK, Theme.CONTRAST_LIGHT, Theme.CONTRAST_DARK);

    private static void draw(String name, DeskData data, double width, double height, Locale locale,
            Consumer<FakeService> before, Consumer<Window> steps) {
        for (Theme theme : THEMES) {
            FakeService service = new FakeService(data);
            before.accept(service);
            Window window = Toolkit.on(() -> new Window(service, theme, locale, width, height));
            Toolkit.run(() -> steps.accept(window));
            Toolkit.run(() -> window.scene.getRoot().layout());
            Toolkit.run(() -> {});
            Toolkit.run(() -> {
                Picture.write(window.scene, name + "-" + theme.wireName());
                window.stage.close();
            });
            assertThat(Files.exists(Path.of("target/screens", name + "-light.png"))).isTrue();
        }
    }

    private static void draw(String name, DeskData data, Consumer<Window> steps) {
        draw(name, data, 1360, 860, Locale.ENGLISH, _ -> {}, steps);
    }

    /// What lies in a scroll pane is found only once the pane has its skin.
    private static void show(Window window, Screen screen) {
        window.wiring.shell.navigation().go(screen);
        window.scene.getRoot().applyCss();
        window.scene.getRoot().layout();
    }

    @Test
    void deskAtRest() {
        draw("desk", DeskData.standard(), window -> {
            window.wiring.open.open("mara-lindqvist");
            window.wiring.open.select(new MemoryId("m39"));
        });
    }

    @Test
    void emptyDesk() {
        draw("desk-nobody-chosen", DeskData.standard(), _ -> {});
        draw("desk-empty", DeskData.empty(), _ -> {});
        draw("desk-filling", DeskData.empty(), window -> window.tasks.pretend(OutsideTask.DEMO, 40, 600, 90));
        draw("desk-no-match", DeskData.standard(), window -> window.wiring.customers.textProperty().set("zzz"));
    }

    @Test
    void recall() {
        draw("recall", DeskData.standard(), window -> {
            window.wiring.open.open("mara-lindqvist");
            window.wiring.recall.textProperty().set("refund order 4521");
        });
        draw("recall-nothing", DeskData.standard(), window -> {
            window.wiring.open.open("mara-lindqvist");
            window.wiring.recall.textProperty().set("zeppelin");
        });
    }

    @Test
    void crowded() {
        draw("desk-crowded", DeskData.crowded(5_000), window -> {
            window.wiring.open.open("mara-lindqvist");
            window.wiring.open.select(new MemoryId("m4992"));
        });
    }

    @Test
    void longWork() {
        draw("status-running", DeskData.standard(), window -> {
            window.wiring.open.open("layla-haddad");
            window.wiring.open.select(new MemoryId("m48"));
            window.tasks.pretend("task.story", 1_240, 5_000, 310);
        });
    }

    @Test
    void failing() {
        draw("desk-failing", DeskData.standard(), 1360, 860, Locale.ENGLISH, service -> {
            service.broken = true;
            service.modelMissing = true;
        }, window -> window.wiring.open.open("mara-lindqvist"));
        draw("toast-failure", DeskData.standard(), window -> {
            window.wiring.open.open("mara-lindqvist");
            window.notices.failed(new IllegalStateException("Something in the way"));
        });
    }

    @Test
    void narrowAndWide() {
        draw("desk-1100x700", DeskData.standard(), 1100, 700, Locale.GERMAN, _ -> {}, window -> {
            window.wiring.open.open("mara-lindqvist");
            window.wiring.open.select(new MemoryId("m39"));
            window.wiring.inspector.pin(true);
        });
        draw("desk-800", DeskData.standard(), 800, 700, Locale.ENGLISH, _ -> {},
                window -> window.wiring.open.open("mara-lindqvist"));
        draw("desk-1920", DeskData.standard(), 1920, 1080, Locale.ENGLISH, _ -> {}, window -> {
            window.wiring.open.open("mara-lindqvist");
            window.wiring.open.select(new MemoryId("m39"));
        });
    }

    @Test
    void portAndHealth() {
        draw("port-off", DeskData.standard(), window -> window.wiring.shell.navigation().go(Screen.PORT));
        draw("port-on", DeskData.standard(), window -> {
            window.wiring.shell.navigation().go(Screen.PORT);
            window.wiring.shell.port().turnOn();
        });
        draw("port-keys", DeskData.standard(), 1360, 860, Locale.ENGLISH, service -> service.keys.fill(), window -> {
            show(window, Screen.PORT);
            window.wiring.shell.port().turnOn();
            ((Button) window.scene.lookup("#fresh")).fire();
        });
        draw("port-key-made", DeskData.standard(), 1360, 860, Locale.GERMAN, service -> service.keys.fill(), window -> {
            show(window, Screen.PORT);
            ((Button) window.scene.lookup("#fresh")).fire();
            ((TextField) window.scene.lookup("#name")).setText("chat-bot");
            ((Button) window.scene.lookup("#create")).fire();
        });
        draw("port-taken", DeskData.standard(), window -> {
            window.port.taken = true;
            window.wiring.shell.navigation().go(Screen.PORT);
            window.wiring.shell.port().turnOn();
        });
        draw("health", DeskData.standard(), window -> window.wiring.shell.navigation().go(Screen.HEALTH));
        draw("health-faults", DeskData.standard(), 1360, 860, Locale.GERMAN, service -> {
            service.upkeep.faults.add(new Finding(Fault.INDEX_DIFFERS, 14, "14"));
            service.upkeep.faults.add(new Finding(Fault.CUSTOMERS_DIFFER, 1, "1"));
        }, window -> {
            show(window, Screen.HEALTH);
            ((Button) window.scene.lookup("#check")).fire();
        });
        draw("health-words-only", DeskData.standard(), 1360, 860, Locale.ENGLISH,
                service -> service.modelMissing = true,
                window -> window.wiring.shell.navigation().go(Screen.HEALTH));
    }
}
