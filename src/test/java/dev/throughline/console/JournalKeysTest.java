package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.Screen;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.Actor;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import dev.throughline.settings.Theme;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The screen of changes in the real window, driven by keys, and standing still while things happen.
@ExtendWith(Toolkit.class)
class JournalKeysTest {

    private static final Actor BOT = Actor.rest("bot");
    private static final MemoryId ONE = new MemoryId("m38");
    private static final MemoryId TWO = new MemoryId("m39");

    private final FakeService service = new FakeService(DeskData.standard());

    private Window window() {
        return Toolkit.on(() -> new Window(service, Theme.LIGHT, Locale.ENGLISH, 1360, 800));
    }

    private void edit(MemoryId id, double importance) {
        service.memories().edit(BOT, id, MemoryEdit.NOTHING.withImportance(importance));
    }

    private static ListView<?> list(Window window) {
        return (ListView<?>) window.scene.lookup(".journal .plain-list");
    }

    /// Waits until the window has been laid out and drawn twice more.
    private static void settle(Window window) {
        for (int i = 0; i < 2; i++) {
            CountDownLatch drawn = new CountDownLatch(1);
            Runnable[] once = new Runnable[1];
            once[0] = () -> {
                window.scene.removePostLayoutPulseListener(once[0]);
                drawn.countDown();
            };
            Toolkit.run(() -> {
                window.scene.addPostLayoutPulseListener(once[0]);
                Platform.requestNextPulse();
            });
            try {
                assertThat(drawn.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    private static void press(Node target, KeyCode key, boolean shortcut) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut && !mac, false,
                shortcut && mac));
    }

    private static String title(Window window) {
        return window.wiring.journal.undoWordsProperty().get();
    }

    @Test
    void keysAloneFindTakeBackUndoAndShow() {
        service.edited(DeskData.NOW.minus(Duration.ofDays(1)), BOT, TWO, 0.4);
        edit(ONE, 0.9);
        Window window = window();
        Toolkit.run(() -> press(window.scene.getRoot(), KeyCode.DIGIT3, true));
        settle(window);
        Toolkit.run(() -> {
            ListView<?> list = list(window);
            assertThat(window.scene.getFocusOwner()).isSameAs(list);
            press(list, KeyCode.DOWN, false);
            assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
            press(list, KeyCode.DOWN, false);
            assertThat(list.getSelectionModel().getSelectedIndex()).as("past the day").isEqualTo(3);
            press(list, KeyCode.UP, false);
            assertThat(list.getSelectionModel().getSelectedIndex()).as("past the day").isEqualTo(1);
            press(list, KeyCode.DELETE, false);
            assertThat(service.memories().live(ONE).importance()).isEqualTo(0.5);
            assertThat(title(window)).isEqualTo("took back: importance 0.50 to 0.90");
            press(list, KeyCode.Z, true);
            assertThat(service.memories().live(ONE).importance()).isEqualTo(0.9);
            press(list, KeyCode.ENTER, false);
            assertThat(window.wiring.shell.navigation().screenProperty().get()).isEqualTo(Screen.DESK);
            assertThat(window.wiring.open.selectedProperty().get().id()).isEqualTo(ONE);
            window.stage.close();
        });
    }

    @Test
    void whatComesInMovesNeitherSelectionNorView() {
        for (int i = 0; i < 300; i++) {
            service.edited(DeskData.NOW.minus(Duration.ofMinutes(400 - i)), BOT, ONE, i / 500.0);
        }
        Window window = window();
        Toolkit.run(() -> window.wiring.shell.navigation().go(Screen.JOURNAL));
        settle(window);
        Toolkit.run(() -> {
            list(window).scrollTo(100);
            list(window).getSelectionModel().select(105);
        });
        settle(window);
        double[] before = new double[1];
        String first = Toolkit.on(() -> top(window, before));
        String selected = Toolkit.on(() -> list(window).getSelectionModel().getSelectedItem().toString());
        Toolkit.run(() -> {
            edit(TWO, 0.9);
            edit(TWO, 0.8);
        });
        settle(window);
        double[] after = new double[1];
        assertThat(Toolkit.on(() -> top(window, after))).isEqualTo(first);
        assertThat(after[0]).isEqualTo(before[0], org.assertj.core.api.Assertions.within(1.0));
        assertThat(Toolkit.on(() -> list(window).getSelectionModel().getSelectedItem().toString())).isEqualTo(selected);
        assertThat(Toolkit.on(() -> list(window).getSelectionModel().getSelectedIndex())).isEqualTo(107);
        Toolkit.run(window.stage::close);
    }

    @Test
    void theNewestIsSeenAtOnceFromTheTop() {
        for (int i = 0; i < 300; i++) {
            service.edited(DeskData.NOW.minus(Duration.ofMinutes(400 - i)), BOT, ONE, i / 500.0);
        }
        Window window = window();
        Toolkit.run(() -> window.wiring.shell.navigation().go(Screen.JOURNAL));
        settle(window);
        Toolkit.run(() -> edit(TWO, 0.99));
        settle(window);
        Toolkit.run(() -> {
            assertThat(list(window).lookupAll(".deed-what")).extracting(node -> ((Labeled) node).getText())
                    .contains("Importance 0.50 to 0.99");
            window.stage.close();
        });
    }

    @Test
    void scrollingReadsOn() {
        for (int i = 0; i < 500; i++) {
            service.edited(DeskData.NOW.minus(Duration.ofMinutes(600 - i)), BOT, ONE, i / 500.0);
        }
        Window window = window();
        Toolkit.run(() -> window.wiring.shell.navigation().go(Screen.JOURNAL));
        settle(window);
        int rows = Toolkit.on(() -> list(window).getItems().size());
        Toolkit.run(() -> list(window).scrollTo(190));
        settle(window);
        assertThat(Toolkit.on(() -> list(window).getItems().size())).isGreaterThan(rows + 190);
        assertThat(Toolkit.on(() -> list(window).lookupAll(".deed-cell")).size()).isLessThan(80);
        Toolkit.run(window.stage::close);
    }

    private static String top(Window window, double[] y) {
        VirtualFlow<?> flow = (VirtualFlow<?>) list(window).lookup(".virtual-flow");
        IndexedCell<?> first = flow.getFirstVisibleCell();
        y[0] = first.getLayoutY();
        return first.getItem().toString();
    }
}
