package dev.throughline.engine.curation;

import dev.throughline.index.Conditions;
import dev.throughline.index.Hit;
import dev.throughline.index.MemoryIndex;
import dev.throughline.memory.Curation;
import dev.throughline.memory.Filter;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Scope;
import dev.throughline.store.Order;
import dev.throughline.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Groups memories that say the same: near in meaning, and agreeing in every number, identifier and negation, in their
/// customer and in their session's speaker.
///
/// Greedy around the best of each group (pinned first, then by importance, then oldest), so that no chain of small
/// steps joins what is far apart. One vector search for each memory.
public final class DuplicateFinder {

    private static final int MOST = 10_000;
    private static final int NEIGHBOURS = 32;

    private final Store store;
    private final MemoryIndex index;
    private final String model;

    /// @param model whose vectors are compared; with none only equal texts are found
    public DuplicateFinder(Store store, MemoryIndex index, String model) {
        this.store = store;
        this.index = index;
        this.model = model;
    }

    public Curation.Duplicates find(Scope scope, double threshold, Set<MemoryType> types, Instant now) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new InvalidRequest("threshold", "is " + threshold + ", must be between 0 and 1");
        }
        Filter filter = Filter.LIVE.withTypes(types);
        List<Memory> memories = new ArrayList<>(store.list(scope, filter, now, Order.MOST_IMPORTANT, 0, MOST).items());
        memories.sort(Comparator.comparing(Memory::pinned).thenComparingDouble(Memory::importance).reversed()
                .thenComparing(Memory::created).thenComparing(Memory::id));
        Map<MemoryId, Memory> byId = new HashMap<>();
        memories.forEach(memory -> byId.put(memory.id(), memory));
        Set<MemoryId> taken = new HashSet<>();
        List<List<MemoryId>> groups = new ArrayList<>();
        for (Memory memory : memories) {
            if (taken.add(memory.id())) {
                List<MemoryId> group = new ArrayList<>(List.of(memory.id()));
                for (Memory other : alike(memory, byId, threshold, new Conditions(scope, filter, now, null))) {
                    if (!other.pinned() && agree(memory, other) && taken.add(other.id())) {
                        group.add(other.id());
                    }
                }
                if (group.size() > 1) {
                    groups.add(group);
                }
            }
        }
        return new Curation.Duplicates(groups, memories.size());
    }

    private List<Memory> alike(Memory memory, Map<MemoryId, Memory> byId, double threshold, Conditions conditions) {
        float[] vector = model.isEmpty() ? null : store.vectors().of(memory.id(), model).orElse(null);
        if (vector == null) {
            return byId.values().stream()
                    .filter(other -> other.content().equals(memory.content()) && !other.id().equals(memory.id()))
                    .toList();
        }
        return index.similar(vector, threshold, conditions, NEIGHBOURS).stream()
                .map(Hit::id)
                .filter(id -> !id.equals(memory.id()))
                .map(byId::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean agree(Memory one, Memory other) {
        return one.agent().equals(other.agent())
                && one.type() == other.type()
                && one.tagged("customer:").equals(other.tagged("customer:"))
                && one.tagged("user:").equals(other.tagged("user:"))
                && Facts.of(one.content()).equals(Facts.of(other.content()));
    }
}
