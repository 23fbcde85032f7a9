package dev.throughline.store;

import static dev.throughline.store.Samples.BOT;
import static dev.throughline.store.Samples.DESK;
import static dev.throughline.store.Samples.T0;
import static dev.throughline.store.Samples.memory;
import static dev.throughline.store.Samples.of;
import static dev.throughline.store.Samples.put;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.StoreFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The journal tells what was done in one command, and state and journal change together or not at all.
class JournalTest {

    @TempDir
    Path directory;

    private Store store;
    private final Memory one = memory("1", "a", "one");

    @BeforeEach
    void open() {
        store = Store.open(directory.resolve("t.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void tellsCommandsByActorNewestFirst() {
        put(store, one);
        Memory better = of(one, MemoryType.EPISODIC, 0.9);
        Samples.change(store, better, ChangeKind.UPVOTED);
        long upvote = store.log().of(DESK, 1).getFirst().number();
        Change.Reversal undo = Change.Reversal.undo(upvote);
        Committed<Memory> undone = store.writeReversal(DESK, T0.plusSeconds(1), undo, tx -> {
            tx.update(better, one, ChangeKind.UPVOTED);
            return one;
        });
        Change change = undone.changes().getFirst();
        assertEquals(new Change(3, 3, T0.plusSeconds(1), DESK, ChangeKind.UPVOTED, "1", better, one,
                Change.Reversal.undo(upvote)), change);
        assertEquals(List.of(change), store.changesAfter(2, 10));
        assertEquals(List.of(new Command(3, ChangeKind.UPVOTED, 1, Change.Reversal.undo(upvote)),
                new Command(2, ChangeKind.UPVOTED, 1, null)), store.log().of(DESK, 10));
        assertEquals(List.of(new Command(1, ChangeKind.STORED, 1, null)), store.log().of(BOT, 10));
        assertEquals(List.of(3L, 2L, 1L), store.log().history(one.id(), 10).stream().map(Change::sequence).toList());
        assertEquals(Optional.of(one), store.memory(one.id()));
        assertEquals(0, store.statistics("a", T0).upvotes());
        store.writeReversal(DESK, T0, Change.Reversal.redo(upvote), tx -> {
            tx.update(one, better, ChangeKind.UPVOTED);
            return one;
        });
        assertEquals(1, store.statistics("a", T0).upvotes());
    }

    @Test
    void anEmptyCommandLeavesNoTrace() {
        assertEquals(List.of(), store.commit(DESK, T0, tx -> tx.memory(one.id())).changes());
        assertEquals(List.of(), store.log().of(DESK, 10));
        assertEquals(0, store.lastSequence());
    }

    @Test
    void whatTheWorkThrowsUndoesItAndComesOut() {
        IllegalArgumentException thrown = new IllegalArgumentException("no");
        assertSame(thrown, assertThrows(IllegalArgumentException.class, () -> store.write(DESK, T0, tx -> {
            tx.insert(one, ChangeKind.STORED);
            throw thrown;
        })));
        assertEquals(Optional.empty(), store.memory(one.id()));
        assertEquals(0, store.lastSequence());
        assertEquals(1, put(store, one).changes().getFirst().sequence());
    }

    @Test
    void aFailureThatTheWorkCatchesStillUndoesTheWhole() {
        put(store, one);
        assertThrows(StoreFailure.class, () -> store.write(DESK, T0, tx -> {
            tx.insert(memory("2", "a", "two"), ChangeKind.STORED);
            try {
                tx.insert(one, ChangeKind.STORED);
            } catch (StoreFailure _) {
                // goes on as if nothing had happened
            }
            return tx;
        }));
        assertEquals(Optional.empty(), store.memory(new MemoryId("2")));
        assertEquals(1, store.lastSequence());
    }

    @Test
    void aTransactionIsOverWhenItsWorkIs() {
        AtomicReference<Transaction> kept = new AtomicReference<>();
        store.write(DESK, T0, tx -> {
            kept.set(tx);
            return tx;
        });
        assertThrows(IllegalStateException.class, () -> kept.get().memory(one.id()));
        assertThrows(IllegalStateException.class, () -> store.write(DESK, T0, _ -> store.write(DESK, T0, tx -> tx)));
    }

    @Test
    void countersAreNotJournalledAndSurviveEdits() {
        put(store, one);
        store.touch(List.of(one.id(), new MemoryId("unknown")), T0.plusSeconds(5));
        store.touch(List.of(one.id()), T0.plusSeconds(3));
        Samples.change(store, of(one, MemoryType.SEMANTIC, 0.1), ChangeKind.EDITED);
        assertEquals(of(one, MemoryType.SEMANTIC, 0.1).accessed(T0.plusSeconds(5), 2),
                store.memory(one.id()).orElseThrow());
        assertEquals(2, store.lastSequence());
    }

    @Test
    void anEditOfTheWordsDropsTheirVectorButNotANewOne() {
        put(store, one);
        store.write(DESK, T0, tx -> {
            tx.vector(one.id(), "m", new float[] {1});
            return tx;
        });
        Memory two = memory("1", "a", "two");
        Samples.change(store, two, ChangeKind.EDITED);
        assertTrue(store.vectors().of(one.id(), "m").isEmpty());
        store.write(DESK, T0, tx -> {
            tx.vector(one.id(), "m", new float[] {2});
            tx.update(two, one, ChangeKind.EDITED);
            return tx;
        });
        assertEquals(2, store.vectors().of(one.id(), "m").orElseThrow()[0]);
        store.write(DESK, T0, tx -> {
            tx.dropVectors("other");
            return tx;
        });
        assertEquals(Set.of(), store.vectors().models());
    }

    @Test
    void sourcesAreKnownWhileTheirMemoryIsThere() {
        put(store, one);
        store.write(BOT, T0, tx -> {
            tx.source("file#1", one.id());
            return tx;
        });
        assertEquals(Set.of("file#1"), store.knownSources(List.of("file#0", "file#1", "file#2")));
        store.write(BOT, T0, tx -> {
            tx.remove(one, ChangeKind.STORED);
            return tx;
        });
        assertEquals(Set.of(), store.knownSources(List.of("file#1")));
    }
}
