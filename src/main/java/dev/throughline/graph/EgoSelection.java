package dev.throughline.graph;

import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Chooses what is in the picture around one entity, before anybody arranges it.
///
/// Level by level from the centre; of a level's candidates those that are tied to what is in the picture already, and
/// then those that share most memories with it, stay, up to the limit. With more than one step a third of the picture
/// is kept for the later ones, and what they leave goes back to the first. No hub but the centre is walked through.
///
/// Cost: one question per entity in the picture. Deterministic: ties are broken by kind and key.
final class EgoSelection {

    static final Comparator<Entity> BY_ID =
            Comparator.<Entity, EntityKind>comparing(Entity::kind).thenComparing(Entity::key);

    private final EgoQuery query;
    private final Surroundings around;
    private final Map<Entity, Integer> depths = new LinkedHashMap<>();

    private EgoSelection(EgoQuery query, Surroundings around) {
        this.query = query;
        this.around = around;
    }

    /// @return with their steps from the centre, by these; the centre first
    static Map<Entity, Integer> choose(EgoQuery query, Surroundings around) {
        EgoSelection selection = new EgoSelection(query, around);
        selection.grow();
        return byDepth(selection.depths);
    }

    static Map<Entity, Integer> byDepth(Map<Entity, Integer> depths) {
        Map<Entity, Integer> sorted = new LinkedHashMap<>();
        depths.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEachOrdered(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private void grow() {
        depths.put(query.centre(), 0);
        List<Entity> level = List.of(query.centre());
        Set<Entity> leftOver = Set.of();
        int reserve = query.depth() > 1 ? query.maxNodes() / 3 : 0;
        for (int depth = 1; depth <= query.depth() && depths.size() < query.maxNodes(); depth++) {
            List<Entity> candidates = candidates(level);
            int room = query.maxNodes() - depths.size() - (depth == 1 ? reserve : 0);
            int kept = Math.max(0, Math.min(room, candidates.size()));
            level = candidates.subList(0, kept);
            for (Entity entity : level) {
                depths.put(entity, leftOver.contains(entity) ? 1 : depth);
            }
            if (depth == 1) {
                leftOver = new LinkedHashSet<>(candidates.subList(kept, candidates.size()));
            }
        }
        for (Entity entity : leftOver) {
            if (depths.size() >= query.maxNodes()) {
                break;
            }
            depths.putIfAbsent(entity, 1);
        }
    }

    /// What the level leads to and is not in the picture yet, the most connected first.
    private List<Entity> candidates(List<Entity> level) {
        Map<Entity, Integer> shared = new HashMap<>();
        Set<Entity> tied = new HashSet<>();
        for (Entity entity : level) {
            if (!entity.equals(query.centre()) && around.hub(entity)) {
                continue;
            }
            for (Surroundings.Beside beside : around.of(entity)) {
                if (!depths.containsKey(beside.entity())) {
                    shared.merge(beside.entity(), beside.memories(), Integer::sum);
                    if (beside.tie() != null) {
                        tied.add(beside.entity());
                    }
                }
            }
        }
        List<Entity> candidates = new ArrayList<>(shared.keySet());
        candidates.sort(Comparator.<Entity, Boolean>comparing(entity -> !tied.contains(entity))
                .thenComparing(entity -> -shared.getOrDefault(entity, 0))
                .thenComparing(BY_ID));
        return candidates;
    }
}
