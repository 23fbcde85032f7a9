package dev.throughline.index;

import dev.throughline.memory.Filter;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Measures an index of many memories of 60 words, half of them one agent's. Arguments: the number of memories (50,000),
/// the dimension (384). Prints a table; asserts nothing.
public final class IndexBenchmark {

    private static final Instant NOW = Instant.parse("2026-11-03T10:15:30Z");
    private static final int VOCABULARY = 20_000;
    private static final int TOPICS = 300;

    private final Random random = new Random(1);
    private final int count;
    private final int dimension;
    private final float[][] topics;
    private final List<float[]> vectors = new ArrayList<>();

    private IndexBenchmark(int count, int dimension) {
        this.count = count;
        this.dimension = dimension;
        this.topics = new float[TOPICS][];
        Arrays.setAll(topics, _ -> gaussian(1));
    }

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        int dimension = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 384;
        new IndexBenchmark(count, dimension).run();
    }

    private void run() throws IOException {
        Path directory = Files.createTempDirectory("index-benchmark");
        VectorSpace space = new VectorSpace("random", dimension);
        try (MemoryIndex index = MemoryIndex.open(directory, space)) {
            fill(index);
            report("commit", 1, _ -> commit(index));
            searches(index);
            System.out.printf("semantic recall@10 %.3f%n", recall(index, 50));
            writes(index);
            memory(index);
        }
        report("open", 5, _ -> reopen(directory, space));
        try (MemoryIndex index = MemoryIndex.open(directory, space)) {
            searches(index);
            memory(index);
        }
    }

    private void fill(MemoryIndex index) {
        long start = System.nanoTime();
        List<IndexedMemory> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batch.add(memory(i));
            if (batch.size() == 200 || i == count - 1) {
                index.apply(batch, List.of(), i + 1);
                batch.clear();
            }
        }
        index.documents();
        System.out.printf("fill %d in %.1f s%n", count, (System.nanoTime() - start) / 1e9);
    }

    private void searches(MemoryIndex index) {
        Conditions half = new Conditions(Scope.agent("agent-0"), Filter.LIVE, NOW, null);
        Conditions narrow = new Conditions(Scope.agent("agent-0"),
                Filter.LIVE.withTags(List.of("customer:c42")), NOW, null);
        for (int warm = 0; warm < 3000; warm++) {
            index.lexical(question(), half, 50);
            index.semantic(near(warm), half, 50);
        }
        report("lexical, 3 words, half the memories", 2000, _ -> index.lexical(question(), half, 50));
        report("lexical, one customer's", 2000, _ -> index.lexical(question(), narrow, 50));
        report("semantic, half the memories", 2000, i -> index.semantic(near(i), half, 50));
        report("semantic, one customer's", 2000, i -> index.semantic(near(i), narrow, 50));
        report("exact, half the memories", 2000, i -> index.exact(Set.of("order:" + i % 5000), half, 50));
        report("exact, one customer's", 2000, i -> index.exact(Set.of("order:" + i % 5000), narrow, 50));
        report("all three on one snapshot", 2000, i -> {
            try (Snapshot snapshot = index.snapshot()) {
                return snapshot.lexical(question(), half, 50).size() + snapshot.semantic(near(i), half, 50).size()
                        + snapshot.exact(Set.of("order:" + i % 5000), half, 50).size();
            }
        });
    }

    private void writes(MemoryIndex index) {
        Conditions half = new Conditions(Scope.agent("agent-0"), Filter.LIVE, NOW, null);
        report("add one, then search", 1000, i -> {
            index.apply(List.of(memory(count + i)), List.of(), count + i);
            return index.lexical(question(), half, 10);
        });
        report("change one, then search", 1000, i -> {
            index.apply(List.of(memory(i)), List.of(), 2L * count + i);
            return index.semantic(near(i), half, 10);
        });
        report("add one", 1000, i -> {
            index.apply(List.of(memory(2 * count + i)), List.of(), 3L * count + i);
            return i;
        });
        report("add one, commit", 50, i -> {
            index.apply(List.of(memory(3 * count + i)), List.of(), 4L * count + i);
            return commit(index);
        });
    }

    private double recall(MemoryIndex index, int rounds) {
        Conditions all = new Conditions(Scope.wholeDesk(), Filter.ANY, NOW, null);
        int right = 0;
        for (int round = 0; round < rounds; round++) {
            float[] query = near(round);
            Set<String> nearest = IntStream.range(0, count).boxed()
                    .sorted(Comparator.comparingDouble(i -> -Samples.cosine(query, vectors.get(i))))
                    .limit(10).map(i -> "m" + i).collect(Collectors.toCollection(HashSet::new));
            right += (int) Samples.ids(index.semantic(query, all, 10)).stream().filter(nearest::contains).count();
        }
        return right / (10.0 * rounds);
    }

    private void memory(MemoryIndex index) throws IOException {
        vectors.subList(count, vectors.size()).clear();
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        long own = (long) vectors.size() * dimension * Float.BYTES;
        System.out.printf("%d memories, %d MB in files, heap %d MB without the benchmark's vectors%n",
                index.documents(), index.bytes() >> 20, (heap - own) >> 20);
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream().filter(line -> line.matches("(VmRSS|VmHWM|Rss\\w+):.*"))
                    .forEach(System.out::println);
        }
    }

    private static long reopen(Path directory, VectorSpace space) {
        try (MemoryIndex index = MemoryIndex.open(directory, space)) {
            return index.documents();
        }
    }

    private static long commit(MemoryIndex index) {
        index.commit();
        return index.applied();
    }

    private static void report(String name, int rounds, IntFunction<Object> work) {
        long[] nanos = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            work.apply(i);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf("%-40s p50 %8.3f ms   p99 %8.3f ms   most %8.3f ms%n", name, nanos[rounds / 2] / 1e6,
                nanos[(int) (rounds * 0.99)] / 1e6, nanos[rounds - 1] / 1e6);
    }

    private IndexedMemory memory(int i) {
        Memory memory = new Memory(new MemoryId("m" + i), "agent-" + i % 2, text(60), MemoryType.EPISODIC,
                random.nextDouble(), List.of("customer:c" + i % 500, "channel:chat"), "s" + i / 20, null,
                NOW.minusSeconds(i), NOW, null, 0, null, i % 3 == 0 ? NOW.plusSeconds(i + 1) : null, null, false, false,
                MemoryState.ACTIVE);
        float[] vector = near(i);
        vectors.add(vector);
        return new IndexedMemory(memory, List.of("order:" + i % 5000), vector);
    }

    /// Words as frequent as in a language: the chance of the n-th falls with n.
    private String text(int words) {
        return IntStream.range(0, words).mapToObj(_ -> "word" + (char) ('a' + random.nextInt(20)) + "x"
                        + Integer.toString((int) Math.pow(VOCABULARY, random.nextDouble()), 26).replaceAll("\\d", "q"))
                .collect(Collectors.joining(" "));
    }

    private String question() {
        return text(3);
    }

    /// Around one of some hundred topics, as embeddings are.
    private float[] near(int i) {
        float[] topic = topics[Math.floorMod(i * 7, TOPICS)];
        float[] vector = gaussian(0.8);
        for (int d = 0; d < dimension; d++) {
            vector[d] += topic[d];
        }
        return vector;
    }

    private float[] gaussian(double width) {
        float[] vector = new float[dimension];
        for (int d = 0; d < dimension; d++) {
            vector[d] = (float) (random.nextGaussian() * width);
        }
        return vector;
    }
}
