package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.Screen;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.GraphData;
import dev.throughline.console.testing.Picture;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.settings.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Draws the graph screen in its states, light and dark, to `target/screens`.
@ExtendWith(Toolkit.class)
class GraphScreensTest {

    private static final Entity MARA = new Entity(EntityKind.CUSTOMER, "mara-lindqvist", "Mara Lindqvist");
    private static final Entity TYPO = new Entity(EntityKind.CUSTOMER, "mara-lindquist", "Mara Lindquist");
    private static final Entity OKAN = new Entity(EntityKind.CUSTOMER, "okan-demir", "Okan Demir");
    private static final Entity ORDER = new Entity(EntityKind.ORDER, "4521", "order 4521");
    private static final Entity TICKET = new Entity(EntityKind.TICKET, "881", "ticket 881");
    private static final Entity LAMP = new Entity(EntityKind.SKU, "l-200-b", "SKU L-200-B");

    private record Shot(String name, DeskData data, double width, double height, Locale locale) {
        Shot(String name) {
            this(name, GraphData.connected(), 1360, 860, Locale.ENGLISH);
        }
    }

    private static void draw(Shot shot, Consumer<Window> steps) {
        draw(shot, (window, _) -> steps.accept(window));
    }

    private static void draw(Shot shot, BiConsumer<Window, FakeService> steps) {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            FakeService service = new FakeService(shot.data());
            Window window = Toolkit.on(() -> new Window(service, theme, shot.locale(), shot.width(), shot.height()));
            Toolkit.run(() -> {
                window.wiring.open.open("mara-lindqvist");
                window.wiring.shell.navigation().go(Screen.GRAPH);
                window.scene.getRoot().applyCss();
                window.scene.getRoot().layout();
                steps.accept(window, service);
            });
            settle();
            Toolkit.run(() -> window.scene.getRoot().layout());
            Toolkit.run(() -> {});
            Toolkit.run(() -> {
                String name = shot.name() + "-" + theme.name().toLowerCase(Locale.ROOT);
                Picture.write(window.scene, name);
                javafx.stage.Window.getWindows().stream().filter(PopupWindow.class::isInstance).findFirst()
                        .ifPresent(popUp -> Picture.write(popUp.getScene(), name + "-pop-up"));
                List.copyOf(javafx.stage.Window.getWindows()).forEach(javafx.stage.Window::hide);
            });
        }
        assertThat(Files.exists(Path.of("target/screens", shot.name() + "-light.png"))).isTrue();
    }

    /// Waits until nothing glides any more.
    private static void settle() {
        CountDownLatch still = new CountDownLatch(1);
        Toolkit.run(() -> {
            PauseTransition pause = new PauseTransition(Duration.millis(250));
            pause.setOnFinished(_ -> still.countDown());
            pause.play();
        });
        try {
            still.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Test
    void atRest() {
        draw(new Shot("graph"), (_, _) -> {});
        draw(new Shot("graph-3"), window -> window.wiring.graph.depthProperty().set(3));
    }

    @Test
    void selected() {
        draw(new Shot("graph-selected"), window -> window.wiring.graph.selection().choose(TICKET));
        draw(new Shot("graph-pair"), window -> window.wiring.graph.selection().choose(List.of(MARA, ORDER)));
        draw(new Shot("graph-edge"), window -> {
            window.wiring.graph.curation().tie(TICKET, new Entity(EntityKind.TICKET, "874", "ticket 874"));
            window.wiring.graph.selection().choose(window.wiring.graph.graphProperty().get().edges().stream()
                    .filter(edge -> edge.from().equals(TICKET) && edge.to().equals(ORDER)
                            || edge.from().equals(ORDER) && edge.to().equals(TICKET)).findFirst().orElseThrow());
        });
    }

    @Test
    void arranged() {
        draw(new Shot("graph-arranged"), window -> {
            var graph = window.wiring.graph;
            graph.arrangement().pin(TICKET, -330, -160);
            graph.arrangement().hide(List.of(new Entity(EntityKind.EMAIL, "mara@lindqvist.example", "")));
            graph.arrangement().stop(ORDER, true);
            graph.curation().tie(TICKET, new Entity(EntityKind.TICKET, "806", "ticket 806"));
            graph.selection().choose(ORDER);
        });
    }

    @Test
    void path() {
        draw(new Shot("graph-path"), window -> {
            window.wiring.graph.depthProperty().set(1);
            window.wiring.graph.path().find(MARA, OKAN);
        });
    }

    @Test
    void choosing() {
        draw(new Shot("graph-pick"), window -> window.wiring.graph.pick()
                .start(dev.throughline.console.graph.PickViewModel.Purpose.MERGE, MARA));
    }

    @Test
    void merging() {
        draw(new Shot("graph-merge"), window -> window.wiring.graph.merge().propose(MARA, TYPO));
        draw(new Shot("graph-merge-refused"), window -> window.wiring.graph.merge().propose(MARA, ORDER));
        draw(new Shot("graph-merged"), window -> {
            window.wiring.graph.merge().propose(MARA, TYPO);
            window.wiring.graph.merge().merge();
        });
    }

    @Test
    void filtered() {
        draw(new Shot("graph-times"), window -> window.wiring.graph.times().set(20, 29));
        draw(new Shot("graph-times-tried"), window -> window.wiring.graph.times().tryOut(20, 29));
        draw(new Shot("graph-kind-out"), window -> window.wiring.graph.kinds().hide(EntityKind.TICKET));
    }

    @Test
    void crowded() {
        draw(new Shot("graph-hub"), window -> window.wiring.graph.centreOn(LAMP));
        draw(new Shot("graph-hub-3"), window -> {
            window.wiring.graph.centreOn(LAMP);
            window.wiring.graph.depthProperty().set(3);
        });
        draw(new Shot("graph-german", GraphData.connected(), 1100, 700, Locale.GERMAN),
                window -> window.wiring.graph.selection().choose(TICKET));
    }

    @Test
    void twiceAsLarge() {
        draw(new Shot("graph-200-percent"), window -> {
            window.wiring.shell.look().textSizeProperty().set(200);
            window.wiring.graph.selection().choose(TICKET);
        });
        draw(new Shot("graph-merge-200-percent"), window -> {
            window.wiring.shell.look().textSizeProperty().set(200);
            window.wiring.graph.merge().propose(MARA, TYPO);
        });
    }

    @Test
    void popUps() {
        draw(new Shot("graph-expand"), window -> window.wiring.graph.expand()
                .expand(window.wiring.graph.node(LAMP).orElseThrow()));
        draw(new Shot("graph-keys"), window -> ((Button) window.scene.lookup("#keys")).fire());
        draw(new Shot("graph-menu"), window -> {
            window.wiring.graph.selection().choose(ORDER);
            Node canvas = window.scene.lookup(".graph-canvas");
            canvas.requestFocus();
            Event.fireEvent(canvas, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    }

    @Test
    void pointedAt() {
        draw(new Shot("graph-pointed"), window -> {
            Node canvas = window.scene.lookup(".graph-canvas");
            canvas.requestFocus();
            for (KeyCode key : new KeyCode[] {KeyCode.HOME, KeyCode.RIGHT}) {
                Event.fireEvent(canvas, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            }
        });
        draw(new Shot("graph-zoomed"), window -> {
            Node canvas = window.scene.lookup(".graph-canvas");
            for (int i = 0; i < 5; i++) {
                Event.fireEvent(canvas, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.PLUS, false, false, false,
                        false));
            }
        });
    }

    @Test
    void tables() {
        draw(new Shot("graph-table"), window -> {
            ((ToggleButton) window.scene.lookup("#asTable")).fire();
            window.wiring.graph.selection().choose(TICKET);
        });
    }

    @Test
    void nothingToDraw() {
        draw(new Shot("graph-alone"), window -> window.wiring.graph.centreOn(
                new Entity(EntityKind.ORDER, "9999", "order 9999")));
        draw(new Shot("graph-empty", DeskData.empty(), 1360, 860, Locale.ENGLISH), (_, _) -> {});
        draw(new Shot("graph-failing"), (window, service) -> {
            service.broken = true;
            window.wiring.graph.retry();
        });
        draw(new Shot("graph-loading"), window -> {
            window.tasks.hold();
            window.wiring.graph.centreOn(OKAN);
        });
    }
}
