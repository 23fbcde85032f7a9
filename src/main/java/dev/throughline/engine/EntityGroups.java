package dev.throughline.engine;

import dev.throughline.memory.Arrangement;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityLink;
import dev.throughline.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which entities are one and which are tied by hand, as it was when this was made: for one answer or one picture.
///
/// Reads all merges and all ties, each in one query: a desk has some thousands of them at most, and a picture asks
/// about hundreds of entities. Immutable.
final class EntityGroups {

    private final Map<Entity, Entity> standsFor;
    private final Map<Entity, Set<Entity>> groups = new LinkedHashMap<>();
    private final Map<Entity, List<EntityLink>> ties = new LinkedHashMap<>();

    private EntityGroups(Map<Entity, Entity> standsFor, List<EntityLink> latestFirst) {
        this.standsFor = standsFor;
        standsFor.forEach((merged, kept) ->
                groups.computeIfAbsent(kept, first -> new LinkedHashSet<>(List.of(first))).add(merged));
        for (EntityLink tie : latestFirst) {
            Entity one = resolve(tie.one());
            Entity other = resolve(tie.other());
            // what became one is not tied to itself; the tie is back after a split
            if (!one.equals(other)) {
                EntityLink resolved = new EntityLink(tie.id(), one, other, tie.created());
                ties.computeIfAbsent(one, _ -> new ArrayList<>()).add(resolved);
                ties.computeIfAbsent(other, _ -> new ArrayList<>()).add(resolved);
            }
        }
    }

    static EntityGroups of(Store store) {
        return new EntityGroups(store.merges().all(), store.records(EntityLink.class));
    }

    /// What stands for an entity: itself, unless it was merged.
    Entity resolve(Entity entity) {
        return standsFor.getOrDefault(entity, entity);
    }

    /// An entity with all that are one with it, what stands for them first.
    Set<Entity> group(Entity entity) {
        Entity kept = resolve(entity);
        return groups.getOrDefault(kept, Set.of(kept));
    }

    /// The ties of an entity's whole group, latest first, between what stands for either end.
    List<EntityLink> ties(Entity entity) {
        return ties.getOrDefault(resolve(entity), List.of());
    }

    /// The same question about what stands for its centre.
    EgoQuery resolve(EgoQuery query) {
        Entity centre = resolve(query.centre());
        if (centre.equals(query.centre())) {
            return query;
        }
        Arrangement asked = query.arrangement();
        return new EgoQuery(query.scope(), centre, query.depth(), query.maxNodes(), query.kinds(), query.since(),
                query.until(), new Arrangement(centre, asked.pinned(), asked.hidden(), asked.stops(),
                        asked.expansions()));
    }
}
