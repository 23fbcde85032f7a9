package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.graph.EntityExtractor;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Arrangement;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.EntityLink;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Journal.Hindrance;
import dev.throughline.memory.JournalQuery;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Undertaking;
import dev.throughline.store.Store;
import dev.throughline.testing.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Merges, ties, arrangements, corrections and weights are taken back like everything else.
class SmallThingsRevertTest {

    private static final Actor DESK = Actor.console();
    private static final Actor BOT = Actor.rest("bot");
    private static final Instant THEN = Instant.parse("2026-05-04T08:00:00Z");
    private static final Entity A = new Entity(EntityKind.ORDER, "1", "order 1");
    private static final Entity B = new Entity(EntityKind.ORDER, "2", "order 2");
    private static final Entity C = new Entity(EntityKind.ORDER, "3", "order 3");

    @TempDir
    Path directory;

    private Store store;
    private Commands commands;
    private JournalCommands journal;

    @BeforeEach
    void open() {
        store = Store.open(directory.resolve("t.db"));
        Publisher publisher = new Publisher();
        commands = new Commands(store, publisher, SettableClock.standard());
        Enrichment enrichment = new Enrichment(new EntityExtractor(), new KnownCustomers(Map.of()),
                new ExtractionRules(commands), () -> {
                    throw new AssertionError("Nothing here has words.");
                });
        journal = new JournalCommands(commands, enrichment, publisher);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private long change(Actor actor, ChangeKind kind, @Nullable Journaled before, @Nullable Journaled after) {
        commands.run(actor, transaction -> {
            transaction.change(kind, before, after);
            return true;
        });
        return journal.entries(JournalQuery.newest(1)).getFirst().command();
    }

    private static Undertaking promise(MemoryId source, Undertaking.Outcome outcome) {
        return new Undertaking("u1", "mara", Undertaking.Kind.PROMISED, "call back", source, THEN, "Tom", null, outcome,
                true);
    }

    @Test
    void eachIsRevertedAndBroughtBack() {
        List<Journaled> things = List.of(new EntityMerge(A, B, THEN), new EntityLink("tie1", A, C, THEN),
                new Arrangement(A, Map.of(B, new Arrangement.Place(1, 2)), Set.of(C), Set.of(), List.of()),
                RankingWeights.STANDARD);
        for (Journaled thing : things) {
            long made = change(BOT, ChangeKind.MERGED, null, thing);
            journal.revert(DESK, made);
            assertThat(store.same(thing)).as("%s", thing).isEmpty();
            journal.undo(DESK);
            assertThat(store.same(thing).isPresent()).as("%s", thing).isTrue();
        }
    }

    @Test
    void aCorrectionGoesBackToWhatItWas() {
        Memory source = memory();
        Undertaking open = promise(source.id(), Undertaking.Outcome.OPEN);
        Undertaking kept = promise(source.id(), Undertaking.Outcome.DONE);
        change(DESK, ChangeKind.CORRECTED, null, open);
        long corrected = change(BOT, ChangeKind.CORRECTED, open, kept);
        journal.revert(DESK, corrected);
        assertThat(store.record(Undertaking.class, "u1")).contains(open);
        long broken = change(BOT, ChangeKind.CORRECTED, open, promise(source.id(), Undertaking.Outcome.FAILED));
        assertThatThrownBy(() -> journal.undo(DESK)).isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("command " + broken);
    }

    @Test
    void aMemoryThatAPromiseWasReadFromStays() {
        Memory source = memory();
        long stored = journal.entries(JournalQuery.newest(1)).getFirst().command();
        long noted = change(DESK, ChangeKind.CORRECTED, null, promise(source.id(), Undertaking.Outcome.OPEN));
        var obstacle = journal.obstacle(stored).orElseThrow();
        assertThat(obstacle.hindrance()).isEqualTo(Hindrance.NEEDED_SINCE);
        assertThat(obstacle.later()).isEqualTo(noted);
        journal.revert(DESK, noted);
        journal.revert(DESK, stored);
        long unnoted = journal.entries(JournalQuery.newest(2)).getLast().command();
        assertThatThrownBy(() -> journal.revert(BOT, unnoted)).isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(source.id().value());
    }

    @Test
    void mergesNeverGoInACircle() {
        EntityMerge there = new EntityMerge(A, B, THEN);
        long merged = change(DESK, ChangeKind.MERGED, null, there);
        journal.undo(DESK);
        change(BOT, ChangeKind.MERGED, null, new EntityMerge(B, A, THEN));
        assertThatThrownBy(() -> journal.redo(DESK)).isInstanceOf(InvalidRequest.class);
        assertThat(journal.redoable(DESK).orElseThrow().command()).isEqualTo(merged);
        assertThat(store.same(there)).isEmpty();
    }

    private Memory memory() {
        Memory memory = Edits.memory(MemoryDraft.of("kb", "We will call back."), new MemoryId("m1"), THEN, null);
        return commands.run(BOT, transaction -> {
            transaction.insert(memory, ChangeKind.STORED);
            return memory;
        });
    }
}
