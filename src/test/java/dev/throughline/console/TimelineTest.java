package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.Actor;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.settings.Theme;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The timeline in the real window: what is to be seen, and that it stays where it is.
@ExtendWith(Toolkit.class)
class TimelineTest {

    private final FakeService service = new FakeService(DeskData.crowded(1_000));

    /// The list's own doubts about the heights of rows.
    private static final List<Throwable> DOUBTS = new CopyOnWriteArrayList<>();
    private static final Logger LIST_LOG = Logger.getLogger("javafx.scene.control");

    @BeforeAll
    static void listen() {
        LIST_LOG.addHandler(new Handler() {
            @Override
            public void publish(LogRecord doubt) {
                DOUBTS.add(new Throwable(doubt.getMessage()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
    }

    @AfterEach
    void theListHadNoDoubts() {
        assertThat(DOUBTS).isEmpty();
    }

    private Window open() {
        Window window = Toolkit.on(() -> new Window(service, Theme.LIGHT, Locale.ENGLISH, 990, 800));
        Toolkit.run(() -> window.wiring.open.open("mara-lindqvist"));
        Toolkit.pulses(window.scene, 3);
        return window;
    }

    private static ListView<?> list(Window window) {
        return (ListView<?>) window.scene.lookup("#timeline");
    }

    private static VirtualFlow<?> flow(Window window) {
        return (VirtualFlow<?>) list(window).lookup(".virtual-flow");
    }

    private static void close(Window window) {
        Toolkit.run(window.stage::close);
    }

    private void botWrites(String text) {
        service.memories().store(Actor.rest("bot"), MemoryDraft.of("halden-desk", text)
                .withTags(List.of("customer:mara-lindqvist")).withCreated(DeskData.NOW));
    }

    @Test
    void opensAtTheNewestEnd() {
        Window window = open();
        Toolkit.run(() -> {
            IndexedCell<?> last = flow(window).getLastVisibleCell();
            assertThat(last.getIndex()).isEqualTo(list(window).getItems().size() - 1);
            assertThat(last.getLayoutY() + last.getHeight()).isLessThanOrEqualTo(flow(window).getViewportLength() + 1);
        });
        close(window);
    }

    @Test
    void followsWhatIsWrittenWhileAtTheEnd() {
        Window window = open();
        Toolkit.run(() -> botWrites("One more."));
        Toolkit.pulses(window.scene, 3);
        Toolkit.run(() -> {
            assertThat(flow(window).getLastVisibleCell().getItem().toString()).contains("One more.");
            assertThat(window.wiring.story.unseenProperty().get()).isZero();
        });
        close(window);
    }

    @Test
    void doesNotMoveWhatIsReadWhileElsewhere() {
        Window window = open();
        Toolkit.run(() -> {
            flow(window).scrollToTop(400);
            list(window).layout();
            flow(window).scrollPixels(7);
        });
        Toolkit.pulses(window.scene, 2);
        Object before = Toolkit.on(() -> flow(window).getFirstVisibleCell().getItem());
        double y = Toolkit.on(() -> flow(window).getFirstVisibleCell().getLayoutY());
        Toolkit.run(() -> botWrites("One more."));
        Toolkit.run(() -> botWrites("And another."));
        Toolkit.pulses(window.scene, 3);
        Toolkit.run(() -> {
            assertThat(flow(window).getFirstVisibleCell().getItem()).isEqualTo(before);
            assertThat(flow(window).getFirstVisibleCell().getLayoutY()).isEqualTo(y);
            assertThat(window.wiring.story.unseenProperty().get()).isEqualTo(2);
        });
        close(window);
    }

    @Test
    void doesNotMoveWhatIsReadWithTheNewestFirst() {
        Toolkit.run(() -> { });
        Window window = open();
        Toolkit.run(window.wiring.story::toggleOrder);
        Toolkit.pulses(window.scene, 2);
        Toolkit.run(() -> {
            assertThat(flow(window).getFirstVisibleCell().getIndex()).isZero();
            flow(window).scrollToTop(300);
            list(window).layout();
            flow(window).scrollPixels(11);
        });
        Toolkit.pulses(window.scene, 2);
        Object before = Toolkit.on(() -> flow(window).getFirstVisibleCell().getItem());
        double y = Toolkit.on(() -> flow(window).getFirstVisibleCell().getLayoutY());
        Toolkit.run(() -> botWrites("One more."));
        Toolkit.pulses(window.scene, 3);
        Toolkit.run(() -> {
            assertThat(flow(window).getFirstVisibleCell().getItem()).isEqualTo(before);
            assertThat(flow(window).getFirstVisibleCell().getLayoutY()).isEqualTo(y);
            assertThat(window.wiring.story.unseenProperty().get()).isEqualTo(1);
        });
        close(window);
    }
}
