package dev.throughline.index;

import static dev.throughline.index.Samples.BOT;
import static dev.throughline.index.Samples.EVERYTHING;
import static dev.throughline.index.Samples.ids;
import static dev.throughline.index.Samples.vector;
import static dev.throughline.index.Samples.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.throughline.memory.Filter;
import dev.throughline.memory.IndexFailure;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorSearchTest {

    private static final VectorSpace PLANE = new VectorSpace("plane", 2);

    @TempDir
    Path directory;

    @Test
    void scoresAreCosinesWhateverTheLength() {
        try (MemoryIndex index = MemoryIndex.open(directory, PLANE)) {
            apply(index, vector("east", 5, 0), vector("north", 0, 0.001f), vector("west", -1e30f, 0));
            List<Hit> hits = index.semantic(new float[] {1e20f, 0}, BOT, 10);
            assertEquals(List.of("east", "north", "west"), ids(hits));
            assertEquals(1, hits.get(0).score(), 1e-6);
            assertEquals(0, hits.get(1).score(), 1e-6);
            assertEquals(-1, hits.get(2).score(), 1e-6);
        }
    }

    private static IndexedMemory article(String id, float[]... passages) {
        return new IndexedMemory(words(id, "memory " + id).memory(), List.of(), new float[] {-1, 0}, List.of(passages),
                null, 0);
    }

    @Test
    void aLongTextIsFoundByItsNearestPassageOnce() {
        try (MemoryIndex index = MemoryIndex.open(directory, PLANE)) {
            apply(index, vector("near", 1, 0.1f), vector("far", 0, 1),
                    article("article", new float[] {0, 3}, new float[] {5, 0}, new float[] {1, 0.01f}));
            List<Hit> hits = index.semantic(new float[] {1, 0}, BOT, 10);
            assertEquals(List.of("article", "near", "far"), ids(hits));
            assertEquals(1, hits.getFirst().score(), 1e-6);
            assertEquals(List.of("article", "near"), ids(index.semantic(new float[] {1, 0}, BOT, 2)));
        }
    }

    @Test
    void whatIsLikeALongTextIsLikeAllOfIt() {
        try (MemoryIndex index = MemoryIndex.open(directory, PLANE)) {
            apply(index, vector("near", 1, 0.1f), article("article", new float[] {1, 0}));
            assertEquals(List.of(), ids(index.similar(new MemoryId("near"), 0.9, BOT, 10)));
            assertEquals(List.of("near"), ids(index.similar(new float[] {1, 0}, 0.9, BOT, 10)));
        }
    }

    @Test
    void passagesGoWithTheirText() {
        try (MemoryIndex index = MemoryIndex.open(directory, PLANE)) {
            apply(index, article("article", new float[] {1, 0}, new float[] {0, 1}), vector("near", 1, 0.1f));
            index.apply(List.of(vector("article", 0, -1)), List.of(), 2);
            assertEquals(List.of("near", "article"), ids(index.semantic(new float[] {1, 0}, BOT, 10)));
            index.apply(List.of(), List.of(new MemoryId("near")), 3);
            assertEquals(0, index.semantic(new float[] {1, 0}, BOT, 10).getFirst().score(), 1e-6);
        }
    }

    @Test
    void findsTheNearestWithTheirExactCosines() {
        Random random = new Random(5);
        int dimension = 64;
        Map<String, float[]> known = new HashMap<>();
        try (MemoryIndex index = MemoryIndex.open(directory, new VectorSpace("m", dimension))) {
            for (int batch = 0; batch < 6; batch++) {
                List<IndexedMemory> memories = new ArrayList<>();
                for (int i = 0; i < 500; i++) {
                    float[] vector = Samples.randomVector(random, dimension);
                    known.put(batch + "-" + i, vector);
                    memories.add(vector(batch + "-" + i, vector));
                }
                index.apply(memories, List.of(), batch + 1);
                index.documents();
            }
            int right = 0;
            for (int round = 0; round < 50; round++) {
                float[] query = Samples.randomVector(random, dimension);
                List<String> nearest = known.keySet().stream()
                        .sorted(Comparator.comparingDouble(id -> -Samples.cosine(query, known.get(id))))
                        .limit(10)
                        .toList();
                List<Hit> hits = index.semantic(query, EVERYTHING, 10);
                assertEquals(10, hits.size());
                hits.forEach(hit -> assertEquals(Samples.cosine(query, known.get(hit.id().value())), hit.score(), 1e-5));
                right += (int) ids(hits).stream().filter(nearest::contains).count();
            }
            assertTrue(right >= 475, "recall@10 is " + right / 500.0);
        }
    }

    @Test
    void memoriesWithoutDirectionAreFoundByWordsOnly() {
        try (MemoryIndex index = MemoryIndex.open(directory, PLANE)) {
            apply(index, vector("a", 1, 1), vector("zero", 0, 0), vector("nan", Float.NaN, 1),
                    vector("infinite", Float.POSITIVE_INFINITY, 1), words("none", "memory none"));
            assertEquals(List.of("a"), ids(index.semantic(new float[] {1, 0}, BOT, 10)));
            assertEquals(5, index.lexical("memory", BOT, 10).size());
        }
    }

    @Test
    void queriesWithoutDirectionFindNothing() {
        try (MemoryIndex index = MemoryIndex.open(directory, PLANE)) {
            apply(index, vector("a", 1, 1));
            assertEquals(List.of(), index.semantic(new float[] {0, 0}, BOT, 10));
            assertEquals(List.of(), index.semantic(new float[] {Float.NaN, 0}, BOT, 10));
            assertEquals(List.of(), index.semantic(new float[] {1, 0}, BOT, 0));
        }
    }

    @Test
    void vectorsOfAnotherDimensionAreRefusedAndChangeNothing() {
        try (MemoryIndex index = MemoryIndex.open(directory, PLANE)) {
            apply(index, vector("a", 1, 1));
            assertThrows(IndexFailure.class, () -> index.semantic(new float[] {1}, BOT, 10));
            assertThrows(IndexFailure.class, () -> apply(index, vector("b", 1, 1), vector("c", 1, 1, 1)));
            assertEquals(1, index.documents());
            assertEquals(1, index.applied());
        }
    }

    @Test
    void anIndexOfWordsOnlyLeavesVectorsAside() {
        try (MemoryIndex index = MemoryIndex.open(directory, VectorSpace.wordsOnly())) {
            apply(index, vector("a", 1, 1));
            assertEquals(List.of(), index.semantic(new float[] {1, 1}, BOT, 10));
            assertEquals(List.of(), index.similar(new MemoryId("a"), -1, BOT, 10));
            assertEquals(List.of("a"), ids(index.lexical("memory", BOT, 10)));
        }
    }

    @Test
    void longVectorsAreFine() {
        try (MemoryIndex index = MemoryIndex.open(directory, new VectorSpace("long", 1536))) {
            float[] vector = Samples.randomVector(new Random(1), 1536);
            apply(index, vector("a", vector));
            assertEquals(1, index.semantic(vector, BOT, 1).getFirst().score(), 1e-6);
        }
    }

    @Test
    void similarLeavesOutItselfAndTheUnlike() {
        try (MemoryIndex index = MemoryIndex.open(directory, PLANE)) {
            apply(index, vector("a", 1, 0), vector("twin", 2, 0), vector("near", 1, 0.1f), vector("far", 0, 1),
                    words("none", "no vector"));
            assertEquals(List.of("twin", "near"), ids(index.similar(new MemoryId("a"), 0.9, BOT, 10)));
            assertEquals(List.of("twin"), ids(index.similar(new MemoryId("a"), 0.9, BOT, 1)));
            assertEquals(3, index.similar(new float[] {1, 0}, 0.9, BOT, 10).size());
            assertEquals(List.of(), index.similar(new MemoryId("none"), -1, BOT, 10));
            assertEquals(List.of(), index.similar(new MemoryId("unknown"), -1, BOT, 10));
        }
    }

    @Test
    void similarToAMemoryOfAnotherAgentIsNothing() {
        try (MemoryIndex index = MemoryIndex.open(directory, PLANE)) {
            apply(index, vector("a", 1, 0), vector("b", 1, 0));
            Conditions other = new Conditions(Scope.agent("other"), Filter.ANY, Samples.NOW, null);
            assertEquals(List.of(), index.similar(new MemoryId("a"), -1, other, 10));
        }
    }

    private static void apply(MemoryIndex index, IndexedMemory... memories) {
        index.apply(List.of(memories), List.of(), index.applied() + 1);
    }
}
