package dev.throughline.engine;

import dev.throughline.graph.CoMentionSource;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Scope;
import dev.throughline.store.Store;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the store knows of an entity's neighbours, for one picture: each entity is looked up once. One thread.
final class EntityNeighbours implements CoMentionSource {

    /// More neighbours than any picture shows; beyond it a hidden figure reads as "at least".
    private static final int COUNTED = 1_000;

    private final Store store;
    private final Scope scope;
    private final Instant now;
    private final Map<Asked, List<Neighbour>> answers = new HashMap<>();

    private record Asked(Entity entity, Set<EntityKind> kinds) {}

    EntityNeighbours(Store store, Scope scope, Instant now) {
        this.store = store;
        this.scope = scope;
        this.now = now;
    }

    @Override
    public List<Neighbour> neighbours(Entity entity, Set<EntityKind> kinds, int limit) {
        List<Neighbour> all = all(entity, kinds);
        return all.subList(0, Math.min(limit, all.size()));
    }

    @Override
    public int neighbourCount(Entity entity, Set<EntityKind> kinds) {
        return all(entity, kinds).size();
    }

    @Override
    public int evidence(Entity entity) {
        return store.mentionCount(entity, scope, now);
    }

    private List<Neighbour> all(Entity entity, Set<EntityKind> kinds) {
        return answers.computeIfAbsent(new Asked(entity, kinds), _ ->
                store.coMentions(entity, scope, now, kinds, COUNTED).stream()
                        .map(shared -> new Neighbour(shared.entity(), shared.memories(), shared.newest()))
                        .toList());
    }
}
