package dev.throughline.store;

import static dev.throughline.store.Samples.T0;
import static dev.throughline.store.Samples.memory;
import static dev.throughline.store.Samples.mention;
import static dev.throughline.store.Samples.put;
import static dev.throughline.store.Samples.tagged;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Customer;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Filter;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Page;
import dev.throughline.memory.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several writers and readers at once: no update is lost, and each read sees one state.
class ConcurrencyTest {

    private static final int WRITERS = 4;
    private static final int ROUNDS = 40;

    @TempDir
    Path directory;

    @Test
    void writersAndReadersDoNotDisturbEachOther() throws InterruptedException, ExecutionException {
        try (Store store = Store.open(directory.resolve("t.db"));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Memory shared = memory("shared", "a", "0");
            put(store, shared);
            AtomicBoolean over = new AtomicBoolean();
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                readers.add(threads.submit(() -> {
                    while (!over.get()) {
                        read(store);
                    }
                }));
            }
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(threads.submit(() -> write(store, writer)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            over.set(true);
            for (Future<?> reader : readers) {
                reader.get();
            }
            assertEquals(Integer.toString(WRITERS * ROUNDS), store.memory(shared.id()).orElseThrow().content());
            assertEquals(WRITERS * ROUNDS, store.memory(shared.id()).orElseThrow().accessCount());
            assertEquals(1 + WRITERS * ROUNDS * 3, store.lastSequence());
            List<Long> sequences = store.changesAfter(0, Integer.MAX_VALUE).stream().map(Change::sequence).toList();
            assertEquals(sequences.stream().sorted().toList(), sequences);
            store.check();
        }
    }

    private static void write(Store store, int writer) {
        for (int round = 0; round < ROUNDS; round++) {
            String id = writer + "-" + round;
            store.write(Samples.BOT, T0, tx -> {
                Memory before = tx.memory(new MemoryId("shared")).orElseThrow();
                String next = Integer.toString(Integer.parseInt(before.content()) + 1);
                tx.update(before, memory("shared", "a", next), ChangeKind.EDITED);
                for (String half : List.of("x", "y")) {
                    Memory memory = tagged(memory(id + half, "a", half), "customer:ola");
                    tx.insert(memory, ChangeKind.STORED);
                    tx.mentions(memory.id(), List.of(mention(EntityKind.ORDER, "1", "1")));
                }
                return next;
            });
            store.touch(List.of(new MemoryId("shared")), T0);
        }
    }

    /// Memories come in pairs, so an odd number would be a state that never was.
    private static void read(Store store) {
        Page<Memory> page = store.list(Scope.wholeDesk(), Filter.LIVE.withTags(List.of("customer:ola")), T0,
                Order.NEWEST_FIRST, 0, 7);
        assertEquals(0, page.matching() % 2);
        List<Customer> customers = store.customers("ola", 1, T0);
        assertEquals(0, customers.isEmpty() ? 0 : customers.getFirst().memories() % 2);
        assertEquals(1, store.lastSequence() % 3);
    }
}
