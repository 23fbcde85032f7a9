package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.desk.Place;
import dev.throughline.console.kit.ConsolePreferences;
import dev.throughline.console.kit.ImmediateTasks;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notice;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.kit.WindowMemory;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakePort;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.FakeSettings;
import dev.throughline.memory.Actor;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What a person does at the desk, through the view models alone: no toolkit runs.
class FlowsTest {

    private static final MemoryId LAST = new MemoryId("m39");

    private final FakeService service = new FakeService(DeskData.standard());
    private final ImmediateTasks tasks = new ImmediateTasks();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Notices notices = new Notices(messages);
    private final Wiring desk = new Wiring(new ConsoleContext(service, new FakePort(),
            ConsolePreferences.inMemory(WindowMemory.DEFAULT), FakeSettings.standard(), "0", Path.of("data"), null,
            Locale.ENGLISH,
            Clock.fixed(DeskData.NOW, ZoneOffset.UTC), () -> {}), messages, notices, tasks, null);

    @Test
    void anOrderNumberFindsAndOpensItsCustomer() {
        desk.customers.textProperty().set("4521");
        desk.customers.openFirst();
        assertThat(desk.open.customer().orElseThrow().name()).isEqualTo("Mara Lindqvist");
    }

    @Test
    void aLateAnswerToAnOlderSearchIsDropped() {
        tasks.hold();
        desk.customers.textProperty().set("okan");
        desk.customers.textProperty().set("mara");
        tasks.release(1);
        tasks.release(0);
        assertThat(desk.customers.customers()).extracting("handle").containsExactly("mara-lindqvist");
    }

    @Test
    void importanceIsEditedAndTakenBackAndDoneAgain() {
        open(LAST);
        assertThat(desk.inspector.undoableProperty().get()).isFalse();
        desk.inspector.setImportance(0.82);
        assertThat(importance()).isEqualTo(0.82);
        assertThat(notices.currentProperty().get()).isInstanceOf(Notice.Done.class);
        desk.inspector.undo();
        assertThat(importance()).isEqualTo(0.5);
        assertThat(desk.inspector.undoableProperty().get()).isFalse();
        desk.inspector.redo();
        assertThat(importance()).isEqualTo(0.82);
    }

    @Test
    void anEditThatChangesNothingIsNotSaved() {
        open(LAST);
        desk.inspector.setImportance(0.5);
        desk.inspector.saveContent(desk.open.selectedProperty().get().content());
        desk.inspector.keepForGood();
        assertThat(service.journal().lastSequence()).isZero();
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsSaved() {
        open(LAST);
        desk.inspector.setImportance("1.7");
        desk.inspector.setImportance("much");
        desk.inspector.saveContent("  ");
        assertThat(service.journal().lastSequence()).isZero();
    }

    @Test
    void tagsPinsAndKeepingTimeAreSavedAtOnce() {
        open(LAST);
        desk.inspector.addTag(" refund ");
        desk.inspector.pin(true);
        desk.inspector.keepFor(Duration.ofDays(30));
        var memory = service.memories().live(LAST);
        assertThat(memory.tags()).containsExactly("customer:mara-lindqvist", "refund");
        assertThat(memory.pinned()).isTrue();
        assertThat(memory.expires()).isEqualTo(DeskData.NOW.plus(Duration.ofDays(30)));
        desk.inspector.removeTag("refund");
        desk.inspector.archive();
        assertThat(service.memories().live(LAST).state()).isEqualTo(MemoryState.ARCHIVED);
    }

    @Test
    void aRecalledMemoryOpensInItsTicket() {
        open(new MemoryId("m4"));
        desk.recall.textProperty().set("refund order 4521");
        assertThat(desk.recall.activeProperty().get()).isTrue();
        assertThat(desk.recall.took()).startsWith("20 answers in");
        desk.recall.close();
        assertThat(desk.recall.activeProperty().get()).isFalse();
        assertThat(desk.recall.textProperty().get()).isEmpty();
    }

    @Test
    void aNoteGoesIntoTheOpenTicket() {
        desk.open.open("mara-lindqvist");
        desk.note.textProperty().set("Called back, is happy.");
        desk.note.save();
        var newest = desk.open.storyProperty().get().memories().getLast();
        assertThat(newest.content()).isEqualTo("Called back, is happy.");
        assertThat(newest.session()).isEqualTo("ticket-881");
        assertThat(desk.note.textProperty().get()).isEmpty();
    }

    @Test
    void whatABotWritesAppears() {
        desk.open.open("mara-lindqvist");
        int before = desk.open.storyProperty().get().memories().size();
        service.memories().store(Actor.rest("bot"), MemoryDraft.of("halden-desk", "A new turn.")
                .withTags(List.of("customer:mara-lindqvist")));
        assertThat(desk.open.storyProperty().get().memories()).hasSize(before + 1);
    }

    @Test
    void aTicketInTheGraphLeadsToItsPlaceInTheStory() {
        desk.open.open("okan-demir");
        desk.open.open("mara-lindqvist");
        desk.shell.navigation().go(Screen.GRAPH);
        EgoGraph.Node ticket = desk.graph.graphProperty().get().nodes().stream()
                .filter(node -> node.entity().kind() == EntityKind.TICKET).findFirst().orElseThrow();
        desk.graph.open(ticket);
        assertThat(desk.shell.navigation().screenProperty().get()).isEqualTo(Screen.DESK);
        assertThat(desk.open.shownProperty().get()).isEqualTo(new Place.OfTicket(ticket.session()));
    }

    @Test
    void aBrokenStoreIsToldAndTriedAgain() {
        service.broken = true;
        desk.open.open("mara-lindqvist");
        assertThat(desk.open.problemProperty().get().what()).isEqualTo("The memory store cannot be read or written.");
        service.broken = false;
        desk.open.reload();
        assertThat(desk.open.storyProperty().get()).isNotNull();
    }

    @Test
    void aMissingModelIsWarnedOf() {
        service.modelMissing = true;
        desk.shell.refresh();
        assertThat(desk.shell.health().warnings()).singleElement().asString().startsWith("Recall works by words");
    }

    private void open(MemoryId memory) {
        desk.open.open("mara-lindqvist");
        desk.open.select(memory);
    }

    private double importance() {
        return desk.open.selectedProperty().get().importance();
    }
}
