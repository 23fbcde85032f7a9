package dev.throughline.store;

import static dev.throughline.store.Samples.BOT;
import static dev.throughline.store.Samples.T0;
import static dev.throughline.store.Samples.memory;
import static dev.throughline.store.Samples.put;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Filter;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Scope;
import dev.throughline.memory.StoreFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was acknowledged stays, and nothing is left half-written: after a kill, on a full disk, in a damaged file.
class SafetyTest {

    @TempDir
    Path directory;

    /// Stores without end in the child process, and says which id is acknowledged.
    static final class Storing {
        public static void main(String[] arguments) {
            try (Store store = Store.open(Path.of(arguments[0]))) {
                for (int i = 0; ; i += 3) {
                    int first = i;
                    store.write(BOT, T0, tx -> {
                        for (int n = first; n < first + 3; n++) {
                            Memory memory = Samples.tagged(memory("m" + n, "a", "content ".repeat(n % 700 + 1)),
                                    "customer:c" + n % 5);
                            tx.insert(memory, ChangeKind.STORED);
                            tx.vector(memory.id(), "m", new float[384]);
                        }
                        return tx;
                    });
                    System.out.println(first);
                }
            }
        }
    }

    @RepeatedTest(3)
    void aKilledProcessLosesNothingAcknowledged() throws IOException, InterruptedException {
        Path file = directory.resolve("killed.db");
        Process child = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Storing.class.getName(), file.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        int acknowledged = -1;
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            int enough = 20 + new Random().nextInt(60);
            for (int line = 0; line < enough; line++) {
                acknowledged = Integer.parseInt(lines.readLine());
            }
            // Through the handle: the process itself would close the pipe with what is left in it.
            child.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                acknowledged = Math.max(acknowledged, Integer.parseInt(line));
            }
        }
        assertFalse(child.waitFor() == 0);
        try (Store store = Store.open(file)) {
            store.check();
            long count = store.count(Scope.agent("a"), Filter.LIVE, T0);
            assertTrue(count >= acknowledged + 3 && count % 3 == 0, count + " after " + acknowledged);
            assertEquals(count, store.lastSequence());
            assertEquals(0, store.vectors().countMissing("m"));
            assertEquals(count, store.customers("", 10, T0).stream().mapToLong(c -> c.memories()).sum());
            assertAgree(store);
        }
    }

    @Test
    void aFullDiskFailsTheWriteWholeAndSaysWhatToDo() {
        try (Store store = Store.open(directory.resolve("full.db"))) {
            put(store, memory("first", "a", "x"));
            store.limit(store.bytes() / 4096 + 60);
            List<Memory> kept = new ArrayList<>();
            StoreFailure failure = assertThrows(StoreFailure.class, () -> {
                for (int i = 0; i < 1_000; i++) {
                    Memory big = memory("m" + i, "a", "y".repeat(50_000));
                    put(store, big);
                    kept.add(big);
                }
            });
            assertTrue(failure.getMessage().contains("disk is full"), failure.getMessage());
            assertTrue(failure.getMessage().contains("Free some space"), failure.getMessage());
            assertFalse(kept.isEmpty());
            assertEquals(kept.size() + 1, store.count(Scope.wholeDesk(), Filter.ANY, T0));
            assertEquals(kept.size() + 1, store.lastSequence());
            store.check();
            assertAgree(store);
            store.limit(1_000_000);
            put(store, memory("after", "a", "there is room again"));
            assertEquals("there is room again", store.memory(new MemoryId("after")).orElseThrow().content());
        }
    }

    @Test
    void aDamagedFileIsSaidToBeOne() throws IOException {
        Path file = directory.resolve("damaged.db");
        Files.writeString(file, "This is no database. ".repeat(500));
        StoreFailure failure = assertThrows(StoreFailure.class, () -> Store.open(file));
        assertTrue(failure.getMessage().contains("damaged"), failure.getMessage());
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Path file = Files.createFile(directory.resolve("a-file"));
        assertThrows(StoreFailure.class, () -> Store.open(file.resolve("t.db")));
        assertThrows(StoreFailure.class, () -> Store.open(directory.resolve("what?/t.db")));
        assertThrows(StoreFailure.class, () -> Store.open(directory));
    }

    @Test
    void aNewerSchemaIsRefused() {
        Path file = directory.resolve("newer.db");
        Store.open(file).close();
        Connections connections = new Connections(file);
        Statements db = connections.writer();
        db.run("pragma user_version = 99");
        db.close(failure -> {
            throw failure;
        });
        StoreFailure failure = assertThrows(StoreFailure.class, () -> Store.open(file));
        assertTrue(failure.getMessage().contains("newer version"), failure.getMessage());
    }

    @Test
    void aClosedStoreSaysSo() {
        Store store = Store.open(directory.resolve("t.db"));
        store.close();
        store.close();
        assertThrows(StoreFailure.class, store::lastSequence);
        assertThrows(StoreFailure.class, () -> put(store, memory("1", "a", "x")));
    }

    /// The last image of each memory in the journal is its state.
    static void assertAgree(Store store) {
        Map<MemoryId, Memory> told = new HashMap<>();
        for (Change change : store.changesAfter(0, Integer.MAX_VALUE)) {
            if (change.after() instanceof Memory memory) {
                told.put(memory.id(), memory);
            }
        }
        assertEquals(told.size(), store.count(Scope.wholeDesk(), Filter.ANY, T0));
        told.forEach((id, memory) -> assertEquals(memory, store.memory(id).orElseThrow()));
    }
}
