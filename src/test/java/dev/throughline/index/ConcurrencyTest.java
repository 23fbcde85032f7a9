package dev.throughline.index;

import static dev.throughline.index.Samples.BOT;
import static dev.throughline.index.Samples.SPACE;
import static dev.throughline.index.Samples.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.IndexFailure;
import dev.throughline.memory.MemoryId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ConcurrencyTest {

    private static final int SEARCHERS = 8;
    private static final int WRITERS = 2;
    private static final int ROUNDS = 40;
    private static final int WRITES = 120;

    @TempDir
    Path directory;

    @Test
    void writersReadTheirOwnWritesWhileEightSearch() throws Exception {
        AtomicInteger writing = new AtomicInteger(WRITERS);
        try (MemoryIndex index = MemoryIndex.open(directory, SPACE)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "w" + writer;
                work.add(() -> {
                    try {
                        return write(index, name);
                    } finally {
                        writing.decrementAndGet();
                    }
                });
            }
            for (int searcher = 0; searcher < SEARCHERS; searcher++) {
                work.add(() -> search(index, writing));
            }
            run(work);
            assertEquals(WRITERS * WRITES / 2, index.documents());
        }
    }

    @Test
    void closingWhileOthersSearchEndsInFailuresOfOurOwn() throws Exception {
        MemoryIndex index = MemoryIndex.open(directory, SPACE);
        index.apply(List.of(memory("a", new Random(1))), List.of(), 1);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int searcher = 0; searcher < SEARCHERS; searcher++) {
            work.add(() -> {
                int searches = 0;
                try {
                    while (true) {
                        index.apply(List.of(memory("b" + searches, new Random(searches))), List.of(), 2);
                        index.lexical("lamp", BOT, 10);
                        searches++;
                    }
                } catch (IndexFailure closed) {
                    return searches;
                }
            });
        }
        work.add(() -> {
            while (index.documents() < 50) {
                Thread.onSpinWait();
            }
            index.close();
            return 1;
        });
        run(work);
    }

    @Test
    void interruptsDoNotReachTheIndex() throws Exception {
        AtomicInteger rounds = new AtomicInteger();
        try (MemoryIndex index = MemoryIndex.open(directory, SPACE)) {
            FutureTask<Integer> work = new FutureTask<>(() -> {
                for (int i = 0; i < ROUNDS; i = rounds.incrementAndGet()) {
                    index.apply(List.of(memory("m" + i, new Random(i))), List.of(), i);
                    assertEquals(i + 1, index.lexical("lamp", BOT, 1000).size());
                    index.commit();
                }
                return rounds.get();
            });
            Thread victim = Thread.ofPlatform().start(work);
            while (victim.isAlive()) {
                victim.interrupt();
                Thread.onSpinWait();
            }
            assertEquals(ROUNDS, work.get());
            assertEquals(ROUNDS, index.documents());
        }
    }

    private static int write(MemoryIndex index, String name) {
        Random random = new Random(name.hashCode());
        for (int i = 0; i < WRITES; i++) {
            String id = name + "-" + i;
            List<MemoryId> removals = i % 2 == 1 ? List.of(new MemoryId(name + "-" + (i - 1))) : List.of();
            index.apply(List.of(memory(id, random)), removals, i);
            assertEquals(List.of(id), ids(index.lexical("\"" + name + "x" + i + "\"", BOT, 10)));
            if (i % 50 == 0) {
                index.commit();
            }
        }
        return WRITES;
    }

    private static int search(MemoryIndex index, AtomicInteger writing) {
        Random random = new Random();
        int searches = 0;
        while (writing.get() > 0) {
            try (Snapshot snapshot = index.snapshot()) {
                long documents = snapshot.documents();
                assertEquals(documents, snapshot.lexical("lamp", BOT, 1000).size());
                assertEquals(documents, snapshot.semantic(Samples.randomVector(random, 8), BOT, 1000).size());
                searches++;
            }
        }
        return searches;
    }

    private static IndexedMemory memory(String id, Random random) {
        return new IndexedMemory(Samples.memory(id, "lamp " + id.replace('-', 'x')), List.of(),
                Samples.randomVector(random, 8));
    }

    private static void run(List<Callable<Integer>> work) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Integer> result : threads.invokeAll(work)) {
                result.get();
            }
        }
    }
}
