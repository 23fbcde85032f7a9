package dev.throughline.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.throughline.memory.Filter;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Scope;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConditionsTest {

    private static final int MEMORIES = 400;
    private static final int ROUNDS = 2000;
    private static final float[] DIRECTION = {1, 2, 3, 4, 5, 6, 7, 8};

    @TempDir
    Path directory;

    @Test
    void everySearchFindsExactlyWhatTheConditionsAllow() {
        RandomMemories random = new RandomMemories(7);
        try (MemoryIndex index = MemoryIndex.open(directory, Samples.SPACE)) {
            Map<MemoryId, IndexedMemory> known = fill(index, random);
            try (Snapshot snapshot = index.snapshot()) {
                for (int round = 0; round < ROUNDS; round++) {
                    Conditions conditions = random.conditions();
                    Set<MemoryId> allowed = allowed(known, conditions);
                    String message = "round " + round + ": " + conditions;
                    assertEquals(allowed, found(snapshot.lexical("alpha", conditions, 1000)), message);
                    assertEquals(allowed,
                            found(snapshot.exact(Set.of(RandomMemories.COMMON_ENTITY), conditions, 1000)), message);
                    assertEquals(allowed, found(snapshot.semantic(DIRECTION, conditions, 1000)), message);
                }
            }
        }
    }

    @Test
    void shortListsNeverHoldAForeignHit() {
        RandomMemories random = new RandomMemories(11);
        try (MemoryIndex index = MemoryIndex.open(directory, Samples.SPACE)) {
            Map<MemoryId, IndexedMemory> known = fill(index, random);
            try (Snapshot snapshot = index.snapshot()) {
                for (int round = 0; round < ROUNDS; round++) {
                    Conditions conditions = random.conditions();
                    Set<MemoryId> allowed = allowed(known, conditions);
                    int most = Math.min(5, allowed.size());
                    for (List<Hit> hits : List.of(
                            snapshot.lexical("alpha note", conditions, 5),
                            snapshot.exact(Set.of(RandomMemories.COMMON_ENTITY, "order:1"), conditions, 5),
                            snapshot.semantic(DIRECTION, conditions, 5),
                            snapshot.similar(DIRECTION, -1, conditions, 5))) {
                        assertEquals(most, hits.size(), conditions::toString);
                        assertTrue(allowed.containsAll(found(hits)), conditions::toString);
                    }
                    assertTrue(allowed.containsAll(found(snapshot.similar(new MemoryId("m1"), -1, conditions, 5))));
                }
            }
        }
    }

    @Test
    void aScopeOfNobodySeesNothing() {
        try (MemoryIndex index = MemoryIndex.open(directory, Samples.SPACE)) {
            fill(index, new RandomMemories(3));
            Conditions nobody = new Conditions(new Scope.Agents(Set.of()), Filter.ANY, Samples.NOW, null);
            assertEquals(List.of(), index.lexical("alpha", nobody, 10));
            assertEquals(List.of(), index.exact(Set.of(RandomMemories.COMMON_ENTITY), nobody, 10));
            assertEquals(List.of(), index.semantic(DIRECTION, nobody, 10));
            assertEquals(List.of(), index.similar(new MemoryId("m1"), -1, nobody, 10));
        }
    }

    /// Applied in pieces and partly twice, so that there are several segments with deletions.
    private static Map<MemoryId, IndexedMemory> fill(MemoryIndex index, RandomMemories random) {
        Map<MemoryId, IndexedMemory> known = new HashMap<>();
        for (int piece = 0; piece < 5; piece++) {
            int from = piece * MEMORIES / 5;
            List<IndexedMemory> batch = IntStream.range(Math.max(0, from - 10), from + MEMORIES / 5)
                    .mapToObj(random::memory)
                    .toList();
            batch.forEach(memory -> known.put(memory.memory().id(), memory));
            index.apply(batch, List.of(), piece + 1);
            index.documents();
        }
        MemoryId removed = new MemoryId("m17");
        known.remove(removed);
        index.apply(List.of(), List.of(removed), 6);
        return known;
    }

    private static Set<MemoryId> allowed(Map<MemoryId, IndexedMemory> known, Conditions conditions) {
        return known.values().stream()
                .map(IndexedMemory::memory)
                .filter(memory -> conditions.scope().covers(memory.agent()))
                .filter(memory -> conditions.filter().matches(memory, conditions.now()))
                .filter(memory -> conditions.eventBefore() == null
                        || !memory.eventTime().isAfter(conditions.eventBefore()))
                .map(memory -> memory.id())
                .collect(Collectors.toSet());
    }

    private static Set<MemoryId> found(List<Hit> hits) {
        Set<MemoryId> ids = new HashSet<>();
        hits.forEach(hit -> assertTrue(ids.add(hit.id()), "found twice"));
        return ids;
    }
}
