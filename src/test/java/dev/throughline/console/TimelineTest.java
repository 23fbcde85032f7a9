package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.desk.Place;
import dev.throughline.console.kit.ConsolePreferences;
import dev.throughline.console.kit.WindowMemory;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.memory.Actor;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryType;
import dev.throughline.settings.StoryFilter;
import dev.throughline.settings.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
        List<Throwable> doubts = List.copyOf(DOUBTS);
        DOUBTS.clear();
        assertThat(doubts).isEmpty();
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

    private static IndexedCell<?> firstEntry(Window window) {
        int row = flow(window).getFirstVisibleCell().getIndex();
        while (!flow(window).getVisibleCell(row).getItem().toString().startsWith("Entry")) {
            row++;
        }
        return flow(window).getVisibleCell(row);
    }

    @Test
    void everyFocusableNodeHasANameWithTabsFilterAndNews() {
        Window window = open();
        Toolkit.run(() -> {
            window.wiring.open.open("customer-1");
            window.wiring.open.open("mara-lindqvist");
            window.wiring.story.filter(StoryFilter.NONE.withTypes(Set.of(MemoryType.EPISODIC)));
            window.wiring.imports.importFile(Path.of("tickets.jsonl"));
        });
        Toolkit.pulses(window.scene, 2);
        List<String> nameless = new ArrayList<>();
        Toolkit.run(() -> WindowTest.walk(window.scene.getRoot(), nameless));
        assertThat(nameless).isEmpty();
        close(window);
    }

    /// The topmost row and where it is.
    private static String top(Window window) {
        return Toolkit.on(() -> flow(window).getFirstVisibleCell().getItem().toString().substring(0, 40) + " at "
                + Math.round(flow(window).getFirstVisibleCell().getLayoutY()));
    }

    private static void scrollTo(Window window, int row, double by) {
        Toolkit.run(() -> {
            flow(window).scrollToTop(row);
            list(window).layout();
            flow(window).scrollPixels(by);
        });
        Toolkit.pulses(window.scene, 2);
    }

    @Test
    void tabsKeepWhereTheyWereScrolledTo() {
        Window window = open();
        scrollTo(window, 500, 13);
        String before = top(window);
        Toolkit.run(() -> window.wiring.open.open("customer-1"));
        Toolkit.pulses(window.scene, 2);
        Toolkit.run(window.wiring.tabs::next);
        Toolkit.pulses(window.scene, 3);
        assertThat(top(window)).isEqualTo(before);
        close(window);
    }

    @Test
    void aRestartComesBackToWhereItWas() {
        ConsolePreferences preferences = ConsolePreferences.inMemory(WindowMemory.DEFAULT);
        Window window = Toolkit.on(() -> new Window(service, preferences, Theme.LIGHT, Locale.ENGLISH, 990, 800));
        Toolkit.run(() -> window.wiring.open.open("mara-lindqvist"));
        Toolkit.pulses(window.scene, 3);
        scrollTo(window, 200, 5);
        String before = top(window);
        Toolkit.run(window.wiring::close);
        close(window);
        Window again = Toolkit.on(() -> new Window(service, preferences, Theme.LIGHT, Locale.ENGLISH, 990, 800));
        Toolkit.pulses(again.scene, 4);
        assertThat(top(again)).isEqualTo(before);
        close(again);
    }

    @Test
    void whatIsReadStaysWhenAFilterIsTakenOff() {
        Window window = open();
        Toolkit.run(() -> window.wiring.story.filter(
                StoryFilter.NONE.withStandings(Set.of(StoryFilter.Standing.ARCHIVED))));
        Toolkit.pulses(window.scene, 2);
        scrollTo(window, 40, 3);
        IndexedCell<?> read = Toolkit.on(() -> firstEntry(window));
        Object entry = read.getItem();
        double y = read.getLayoutY();
        Toolkit.run(window.wiring.story::clearFilter);
        Toolkit.pulses(window.scene, 3);
        Toolkit.run(() -> {
            int row = list(window).getItems().indexOf(entry);
            assertThat(flow(window).getVisibleCell(row).getLayoutY()).isEqualTo(y);
        });
        close(window);
    }

    @Test
    void aPlaceIsGoneToAndSelected() {
        Window window = open();
        Toolkit.run(() -> window.wiring.open.show(new Place.OfMemory(new MemoryId("m400"))));
        Toolkit.pulses(window.scene, 2);
        Toolkit.run(() -> {
            int row = list(window).getSelectionModel().getSelectedIndex();
            assertThat(list(window).getItems().get(row).toString()).contains("id=m400,");
            assertThat(flow(window).getVisibleCell(row).getLayoutY()).isEqualTo(48);
        });
        close(window);
    }

    @Test
    void theKeyboardGoesFromEntryToEntryAndToTheEnds() {
        Window window = open();
        Toolkit.run(() -> {
            ListView<?> list = list(window);
            press(list, KeyCode.HOME);
            assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
            for (int i = 0; i < 20; i++) {
                press(list, KeyCode.DOWN);
            }
            assertThat(list.getSelectionModel().getSelectedItem().toString()).startsWith("Entry");
            assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(22);
            press(list, KeyCode.END);
            assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(list.getItems().size() - 1);
        });
        Toolkit.pulses(window.scene, 2);
        Toolkit.run(() -> assertThat(flow(window).getLastVisibleCell().getIndex())
                .isEqualTo(list(window).getItems().size() - 1));
        close(window);
    }

    private static void press(Node target, KeyCode key) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    @Test
    void newEntriesOutOfSightAreCountedAndGoneToOnAClick() {
        Window window = open();
        scrollTo(window, 100, 0);
        Toolkit.run(() -> botWrites("One more."));
        Toolkit.pulses(window.scene, 2);
        Toolkit.run(() -> {
            Button chip = (Button) window.scene.getRoot().lookupAll(".jump-chip").stream()
                    .filter(node -> node.isVisible()).findFirst().orElseThrow();
            assertThat(chip.getText()).isEqualTo("1 new");
            chip.fire();
        });
        Toolkit.pulses(window.scene, 3);
        Toolkit.run(() -> {
            assertThat(flow(window).getLastVisibleCell().getItem().toString()).contains("One more.");
            assertThat(window.wiring.story.unseenProperty().get()).isZero();
        });
        close(window);
    }

    @Test
    void oneGoesFromTicketToTicket() {
        Window window = open();
        Toolkit.run(() -> window.wiring.open.show(new Place.OfTicket("ticket-1020")));
        Toolkit.pulses(window.scene, 3);
        assertThat(ticketAtTheTop(window)).contains("ticket-1020");
        fire(window, 3);
        assertThat(ticketAtTheTop(window)).contains("ticket-1021");
        fire(window, 2);
        fire(window, 2);
        assertThat(ticketAtTheTop(window)).contains("ticket-1019");
        close(window);
    }

    private static void fire(Window window, int button) {
        Toolkit.run(() -> ((Button) List.copyOf(window.scene.lookup("#timelineBar").lookupAll(".button")).get(button))
                .fire());
        Toolkit.pulses(window.scene, 3);
    }

    private static String ticketAtTheTop(Window window) {
        return Toolkit.on(() -> {
            int row = flow(window).getFirstVisibleCell().getIndex();
            while (flow(window).getVisibleCell(row).getLayoutY() < 47) {
                row++;
            }
            return flow(window).getVisibleCell(row).getItem().toString();
        });
    }

    @Test
    void theTicketOneIsInIsToldWhileItsEntriesScrollBy() {
        Window window = open();
        scrollTo(window, 5, 0);
        Toolkit.run(() -> {
            Labeled sticky = (Labeled) window.scene.lookup(".sticky-ticket .ticket-name");
            assertThat(sticky.getText()).startsWith("Ticket 1000");
        });
        close(window);
    }
}
