package dev.throughline.index;

import dev.throughline.memory.Filter;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Memories, vectors and conditions for tests.
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-03T10:15:30Z");
    static final VectorSpace SPACE = new VectorSpace("test-model", 8);
    static final Conditions EVERYTHING = new Conditions(Scope.wholeDesk(), Filter.ANY, NOW, null);
    static final Conditions BOT = new Conditions(Scope.agent("bot"), Filter.LIVE, NOW, null);

    private Samples() {}

    static Memory memory(String id, String agent, String content, MemoryType type, double importance,
            List<String> tags, @Nullable String session, @Nullable Metadata metadata, Instant created,
            @Nullable Instant expires, @Nullable Instant validFrom, MemoryState state) {
        return new Memory(new MemoryId(id), agent, content, type, importance, tags, session, metadata, created, created,
                null, 0, null, expires, validFrom, false, false, state);
    }

    static Memory memory(String id, String content) {
        return memory(id, "bot", content, MemoryType.EPISODIC, 0.5, List.of(), null, null, NOW, null, null,
                MemoryState.ACTIVE);
    }

    static IndexedMemory words(String id, String content) {
        return new IndexedMemory(memory(id, content), List.of(), null);
    }

    static IndexedMemory labelled(String id, String content, String title, String... tags) {
        Memory memory = memory(id, "bot", content, MemoryType.EPISODIC, 0.5, List.of(tags), null,
                new Metadata(Map.of("title", title)), NOW, null, null, MemoryState.ACTIVE);
        return new IndexedMemory(memory, List.of(), null);
    }

    static IndexedMemory vector(String id, float... vector) {
        return new IndexedMemory(memory(id, "memory " + id), List.of(), vector);
    }

    static IndexedMemory entities(String id, Instant created, String... entities) {
        Memory memory = memory(id, "bot", "memory " + id, MemoryType.EPISODIC, 0.5, List.of(), null, null, created,
                null, null, MemoryState.ACTIVE);
        return new IndexedMemory(memory, List.of(entities), null);
    }

    static float[] randomVector(RandomGenerator random, int dimension) {
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    static double cosine(float[] one, float[] other) {
        double dot = 0;
        double ones = 0;
        double others = 0;
        for (int i = 0; i < one.length; i++) {
            dot += (double) one[i] * other[i];
            ones += (double) one[i] * one[i];
            others += (double) other[i] * other[i];
        }
        return dot / Math.sqrt(ones * others);
    }

    static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.id().value()).toList();
    }
}
