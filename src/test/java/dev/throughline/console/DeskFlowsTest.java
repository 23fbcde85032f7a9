package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.desk.CustomerRow;
import dev.throughline.console.desk.CustomerTab;
import dev.throughline.console.desk.Place;
import dev.throughline.console.kit.ConsolePreferences;
import dev.throughline.console.kit.ImmediateTasks;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.WindowMemory;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakePort;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.FakeSettings;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Customer;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryType;
import dev.throughline.settings.CustomerFilter;
import dev.throughline.settings.DeskMemory;
import dev.throughline.settings.StoryFilter;
import dev.throughline.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Finding customers, going between them, and what the desk remembers of it: the view models alone, no toolkit runs.
class DeskFlowsTest {

    private static final String MARA = "mara-lindqvist";
    private static final String OKAN = "okan-demir";

    private final FakeService service = new FakeService(DeskData.standard());
    private final SettableClock clock = new SettableClock(DeskData.NOW);
    private final ConsolePreferences preferences = ConsolePreferences.inMemory(WindowMemory.DEFAULT);
    private Wiring desk = start();

    private Wiring start() {
        Messages messages = new Messages(Locale.ENGLISH);
        return new Wiring(new ConsoleContext(service, new FakePort(), preferences,
                FakeSettings.standard(), "0", Path.of("data"), null, Locale.ENGLISH,
                clock, () -> {}), messages, new Notices(messages), new ImmediateTasks(), null);
    }

    private void restart() {
        desk.close();
        desk = start();
    }

    private Customer customer(String handle) {
        return service.desk().customer(handle).orElseThrow();
    }

    private List<String> lines() {
        return desk.customers.rows().stream().map(row -> switch (row) {
            case CustomerRow.Heading(CustomerRow.Section section) -> section.name();
            case CustomerRow.Hit hit -> hit.named().what().label() + " > " + hit.named().customer().handle();
            case CustomerRow.Entry(Customer customer, boolean pinned) -> customer.handle() + (pinned ? "*" : "");
        }).toList();
    }

    private List<String> open() {
        return desk.tabs.tabs().stream().map(CustomerTab::handle).toList();
    }

    private void botWrites(String text) {
        service.memories().store(Actor.rest("bot"), MemoryDraft.of("halden-desk", text)
                .withTags(List.of("customer:" + MARA)).withCreated(clock.instant()));
    }

    @Test
    void anOrderNumberLeadsToTheNewestPlaceThatMentionsIt() {
        desk.customers.textProperty().set("4521");
        assertThat(lines()).first().isEqualTo("order 4521 > " + MARA);
        assertThat(desk.open.handleProperty().get()).isNull();

        desk.customers.openFirst();

        assertThat(desk.open.handleProperty().get()).isEqualTo(MARA);
        assertThat(desk.open.shownProperty().get()).isEqualTo(new Place.OfMemory(new MemoryId("m39")));
        assertThat(desk.open.selectedProperty().get().content()).contains("4521");
    }

    @Test
    void aTicketIdLeadsToTheTicket() {
        desk.customers.textProperty().set("841");
        desk.customers.openFirst();
        assertThat(desk.open.shownProperty().get()).isEqualTo(new Place.OfTicket("ticket-841"));
    }

    @Test
    void aNameOpensWhoMatchesFirst() {
        desk.customers.textProperty().set("okan");
        desk.customers.openFirst();
        assertThat(desk.open.handleProperty().get()).isEqualTo(OKAN);
        assertThat(desk.open.shownProperty().get()).isNull();
    }

    @Test
    void pinnedAndRecentComeFirstAndStayOverARestart() {
        desk.customers.togglePin(customer("yui-tanaka"));
        desk.customers.open(customer(OKAN));
        desk.customers.open(customer(MARA));
        restart();

        assertThat(lines()).startsWith("PINNED", "yui-tanaka*", "RECENT", MARA, OKAN, "OTHERS");
        assertThat(lines()).doesNotHaveDuplicates();

        desk.customers.togglePin(customer("yui-tanaka"));
        assertThat(lines()).doesNotContain("PINNED");
    }

    @Test
    void linesDoNotMoveBecauseOneIsOpenedFromTheList() {
        List<String> before = lines();
        desk.customers.open(customer("yui-tanaka"));
        desk.customers.search();
        assertThat(lines()).isEqualTo(before);
        desk.customers.textProperty().set("y");
        desk.customers.clear();
        assertThat(lines()).startsWith("RECENT", "yui-tanaka", "OTHERS");
    }

    @Test
    void linesDoNotMoveUnderThePointer() {
        List<String> before = lines();
        desk.customers.hold(true);
        clock.advance(Duration.ofMinutes(1));
        botWrites("Something new.");
        assertThat(lines()).isEqualTo(before);
        assertThat(desk.customers.rows()).contains(new CustomerRow.Entry(
                service.desk().customers("mara", 1).getFirst(), false));
        desk.customers.hold(false);
        assertThat(lines()).first().isEqualTo(MARA);
        desk.customers.hold(true);
        desk.customers.textProperty().set("okan");
        assertThat(lines()).containsExactly(OKAN);
    }

    @Test
    void viewsShowWhomTheyAreFor() {
        desk.customers.choose(CustomerFilter.EVERYONE.withOpenTickets(true));
        assertThat(desk.customers.customers()).isNotEmpty().allMatch(customer -> customer.openTickets() > 0);
        desk.customers.choose(CustomerFilter.EVERYONE.withActiveDays(7));
        assertThat(desk.customers.customers()).extracting(Customer::handle)
                .contains(OKAN, "oisin-brennan").doesNotContain("rafael-ibarra", "yui-tanaka");
    }

    @Test
    void aViewIsSavedRenamedChosenAfterARestartAndDeleted() {
        desk.customers.choose(CustomerFilter.EVERYONE.withOpenTickets(true));
        desk.customers.textProperty().set("mara");
        desk.customers.saveView("Waiting");
        DeskMemory.View saved = desk.customers.views().saved().getFirst();
        assertThat(saved.filter()).isEqualTo(new CustomerFilter("mara", true, false, 0));
        desk.customers.views().rename(saved, "Mine");
        desk.customers.choose(CustomerFilter.EVERYONE);
        restart();

        DeskMemory.View mine = desk.customers.views().saved().getFirst();
        desk.customers.choose(mine.filter());
        assertThat(desk.customers.textProperty().get()).isEqualTo("mara");
        assertThat(desk.customers.views().name(mine.filter())).isEqualTo("Mine");
        desk.customers.views().delete(mine);
        assertThat(desk.customers.views().saved()).isEmpty();
        assertThat(desk.customers.views().name(mine.filter())).isEqualTo("With open tickets");
    }

    @Test
    void tabsKeepNoteFilterQuestionAndSelection() {
        desk.customers.open(customer(MARA));
        desk.open.select(new MemoryId("m12"));
        desk.note.textProperty().set("half a note");
        desk.story.filter(StoryFilter.NONE.withTypes(Set.of(MemoryType.SEMANTIC)));
        desk.recall.textProperty().set("refund");
        desk.customers.open(customer(OKAN));

        assertThat(desk.note.textProperty().get()).isEmpty();
        assertThat(desk.recall.textProperty().get()).isEmpty();
        assertThat(desk.story.filterProperty().get()).isEqualTo(StoryFilter.NONE);

        desk.tabs.next();
        assertThat(desk.open.handleProperty().get()).isEqualTo(MARA);
        assertThat(desk.note.textProperty().get()).isEqualTo("half a note");
        assertThat(desk.story.filterProperty().get().types()).containsExactly(MemoryType.SEMANTIC);
        assertThat(desk.recall.textProperty().get()).isEqualTo("refund");
        assertThat(desk.open.selectedProperty().get().id()).isEqualTo(new MemoryId("m12"));
    }

    @Test
    void tabsAreThereAgainAfterARestartWithTheHalfWrittenNote() {
        desk.customers.open(customer(MARA));
        desk.open.select(new MemoryId("m12"));
        desk.note.textProperty().set("half a note");
        desk.customers.open(customer(OKAN));
        desk.tabs.previous();
        restart();

        assertThat(open()).containsExactly(MARA, OKAN);
        assertThat(desk.open.handleProperty().get()).isEqualTo(MARA);
        assertThat(desk.note.textProperty().get()).isEqualTo("half a note");
        assertThat(desk.open.selectedProperty().get().id()).isEqualTo(new MemoryId("m12"));
        assertThat(desk.tabs.tabs().get(1).nameProperty().get()).isEqualTo("Okan Demir");
    }

    @Test
    void aCrashLosesNothingThatStoodAMoment() {
        desk.customers.open(customer(MARA));
        desk.note.textProperty().set("half a note");
        Wiring again = start();
        assertThat(again.note.textProperty().get()).isEqualTo("half a note");
    }

    @Test
    void passingThroughTheListLeavesOneTab() {
        for (String handle : List.of(OKAN, "yui-tanaka", MARA)) {
            desk.customers.pass(customer(handle));
        }
        assertThat(open()).containsExactly(MARA);
        desk.note.textProperty().set("Something to keep.");
        desk.customers.pass(customer(OKAN));
        assertThat(open()).containsExactly(MARA, OKAN);
        desk.customers.open(customer(OKAN));
        desk.customers.pass(customer("yui-tanaka"));
        assertThat(open()).containsExactly(MARA, OKAN, "yui-tanaka");
    }

    @Test
    void closingATabShowsItsNeighbourAndTheLastOneNobody() {
        desk.customers.open(customer(MARA));
        desk.customers.open(customer(OKAN));
        desk.tabs.closeCurrent();
        assertThat(desk.open.handleProperty().get()).isEqualTo(MARA);
        desk.tabs.closeCurrent();
        assertThat(desk.open.handleProperty().get()).isNull();
        assertThat(desk.open.storyProperty().get()).isNull();
        restart();
        assertThat(open()).isEmpty();
    }

    @Test
    void theTabLookedAtLongestAgoMakesRoomUnlessSomethingIsWrittenInIt() {
        for (int i = 0; i < 20; i++) {
            service.memories().store(Actor.rest("bot"),
                    MemoryDraft.of("desk", "Hello.").withTags(List.of("customer:c" + i)));
        }
        for (int i = 0; i < 12; i++) {
            desk.open.open("c" + i);
            clock.advance(Duration.ofMinutes(1));
            if (i == 0) {
                desk.note.textProperty().set("Not saved yet.");
            }
        }
        desk.open.open("c12");
        assertThat(open()).hasSize(DeskMemory.MOST_TABS).contains("c0", "c12").doesNotContain("c1");
    }

    @Test
    void whatCameWhileOneWasAwayIsNewSinceOneLooked() {
        desk.customers.open(customer(MARA));
        assertThat(desk.tabs.currentProperty().get().lookedBefore()).isNull();
        clock.advance(Duration.ofHours(1));
        desk.customers.open(customer(OKAN));
        clock.advance(Duration.ofHours(1));
        botWrites("A new turn.");
        restart();
        clock.advance(Duration.ofHours(1));
        desk.open.open(MARA);

        assertThat(desk.tabs.currentProperty().get().lookedBefore()).isEqualTo(DeskData.NOW.plus(Duration.ofHours(1)));
        clock.advance(Duration.ofHours(1));
        botWrites("Written while looking.");
        assertThat(desk.tabs.currentProperty().get().lookedBefore()).isEqualTo(DeskData.NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void aPlaceIsWorthMoreThanTheFilterThatHidesIt() {
        desk.customers.open(customer(MARA));
        desk.story.filter(StoryFilter.NONE.withTypes(Set.of(MemoryType.SEMANTIC)));
        desk.open.show(new Place.OfMemory(new MemoryId("m39")));
        assertThat(desk.story.filterProperty().get()).isEqualTo(StoryFilter.NONE);
    }

    @Test
    void theOrderIsRemembered() {
        desk.story.toggleOrder();
        restart();
        assertThat(desk.story.newestFirstProperty().get()).isTrue();
    }
}
