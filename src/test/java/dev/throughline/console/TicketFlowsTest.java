package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.desk.ImportViewModel;
import dev.throughline.console.kit.ConsolePreferences;
import dev.throughline.console.kit.ImmediateTasks;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notice;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.WindowMemory;
import dev.throughline.console.testing.FakePort;
import dev.throughline.console.testing.FakeSettings;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Session;
import dev.throughline.memory.Story;
import dev.throughline.testing.SettableClock;
import dev.throughline.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tickets begun and ended at the desk, and files brought in, over the real engine.
class TicketFlowsTest {

    @TempDir
    Path directory;

    private final SettableClock clock = SettableClock.standard();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Notices notices = new Notices(messages);
    private MemoryService engine;
    private Wiring desk;

    @BeforeEach
    void open() {
        engine = TestEngine.open(directory.resolve("data"), clock);
        engine.memories().store(Actor.rest("bot"), MemoryDraft.of("kb", "Prefers e-mail.")
                .withTags(List.of("customer:jane-doe")));
        desk = new Wiring(new ConsoleContext(engine, new FakePort(), ConsolePreferences.inMemory(WindowMemory.DEFAULT),
                FakeSettings.standard(), "0", directory, null, Locale.ENGLISH, clock, () -> {}), messages, notices, new ImmediateTasks(), null);
        desk.open.open("jane-doe");
    }

    @AfterEach
    void close() {
        desk.close();
        engine.close();
    }

    private Story story() {
        return desk.open.storyProperty().get();
    }

    @Test
    void aTicketIsBegunWrittenInAndEnded() {
        desk.tickets.begin(" Lamp is broken ", "881", "kb");

        Session ticket = desk.tickets.chosenProperty().get();
        assertThat(ticket.metadata().text("title")).contains("Lamp is broken");
        assertThat(ticket.customer()).contains("jane-doe");
        assertThat(ticket.agent()).isEqualTo("kb");
        assertThat(notices.currentProperty().get().text()).isEqualTo("Ticket started");
        assertThat(desk.note.placeProperty().get()).isEqualTo("Goes into Ticket 881: Lamp is broken, the open ticket.");

        desk.note.textProperty().set("Called, sends a photo.");
        desk.note.save();
        Memory note = story().memories().getLast();
        assertThat(note.session()).isEqualTo(ticket.id());
        assertThat(desk.note.textProperty().get()).isEmpty();
        assertThat(desk.story.unseenProperty().get()).isZero();

        desk.tickets.end(ticket, "New lamp sent.");
        assertThat(desk.tickets.chosenProperty().get()).isNull();
        assertThat(story().customer().openTickets()).isZero();
        assertThat(story().sessions().get(ticket.id()).summary()).isEqualTo("New lamp sent.");
    }

    @Test
    void beginningAndEndingATicketAreTakenBack() {
        desk.tickets.begin("Lamp is broken", "", "kb");
        Session ticket = desk.tickets.chosenProperty().get();
        desk.tickets.end(ticket, "");
        assertThat(((Notice.Done) notices.currentProperty().get()).undo()).isNotNull();

        desk.inspector.undo();
        assertThat(desk.tickets.chosenProperty().get().id()).isEqualTo(ticket.id());
        desk.inspector.undo();
        assertThat(desk.tickets.all()).isEmpty();
        desk.inspector.redo();
        assertThat(desk.tickets.openOnes()).hasSize(1);
    }

    @Test
    void aNoteGoesIntoTheChosenOneOfSeveral() {
        desk.tickets.begin("First", "1", "kb");
        Session first = desk.tickets.chosenProperty().get();
        desk.tickets.begin("Second", "2", "kb");
        assertThat(desk.tickets.chosenProperty().get().metadata().text("title")).contains("Second");
        desk.tickets.choose(first);
        desk.note.textProperty().set("About the first.");
        desk.note.save();
        assertThat(story().memories().getLast().session()).isEqualTo(first.id());
        assertThat(desk.tickets.chosenProperty().get().id()).isEqualTo(first.id());
    }

    @Test
    void whoOffersHandOffIsGivenTheTicket() {
        List<Session> handed = new ArrayList<>();
        desk.tickets.begin("Lamp is broken", "", "kb");
        desk.tickets.handOff(desk.tickets.chosenProperty().get());
        desk.tickets.handOffProperty().set(handed::add);
        desk.tickets.handOff(desk.tickets.chosenProperty().get());
        assertThat(handed).hasSize(1);
    }

    @Test
    void whatCannotBeBegunIsTold() {
        desk.tickets.begin("Lamp is broken", "", "x".repeat(300));
        assertThat(desk.tickets.problemProperty().get()).isNotEmpty();
        assertThat(desk.tickets.all()).isEmpty();
    }

    @Test
    void anArchivedEntrySaysWhy() {
        Memory memory = story().memories().getFirst();
        desk.story.toggleArchived(memory);
        desk.open.select(memory.id());
        assertThat(desk.open.selectedProperty().get().state().wireName()).isEqualTo("archived");
        assertThat(notices.currentProperty().get().text()).startsWith("Archived");
    }

    @Test
    void aFileIsBroughtInAndWhatWasLeftOutIsTold() throws IOException {
        Path file = Files.writeString(directory.resolve("tickets.jsonl"), """
                {"id": "77", "customer": "Ola Nordmann", "title": "Login loop", "created": "2026-05-01T08:00:00Z", \
                "turns": [{"id": "a", "text": "Cannot log in.", "created": "2026-05-01T08:00:00Z"}]}
                {"id": "78", "customer": "Ola Nordmann", "created": "2026-05-01T08:00:00Z", "turns": []}
                not json
                """);

        desk.imports.importFile(file);

        ImportViewModel.Outcome outcome = desk.imports.outcomeProperty().get();
        assertThat(outcome.sentence()).isEqualTo("1 memory brought in, with 1 ticket. 2 lines were left out.");
        assertThat(outcome.reasons()).hasSize(2).first().asString().startsWith("Line 2: ");
        assertThat(desk.imports.runningProperty().get()).isFalse();
        assertThat(desk.customers.customers()).extracting("handle").contains("ola-nordmann");

        desk.imports.importFile(file);
        assertThat(desk.imports.outcomeProperty().get().sentence())
                .isEqualTo("No memories brought in. 1 was there already. 2 lines were left out.");
    }

    @Test
    void aFileThatCannotBeReadIsTold() {
        desk.imports.importFile(directory.resolve("not-there.jsonl"));
        assertThat(desk.imports.outcomeProperty().get().failed()).isTrue();
        desk.imports.dismiss();
        assertThat(desk.imports.outcomeProperty().get()).isNull();
    }
}
