package dev.throughline.engine;

import dev.throughline.graph.CoMentionSource;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Scope;
import dev.throughline.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What the store knows of an entity's neighbours, for the pictures.
final class EntityNeighbours implements CoMentionSource {

    private final Store store;
    private final Scope scope;
    private final Instant now;

    EntityNeighbours(Store store, Scope scope, Instant now) {
        this.store = store;
        this.scope = scope;
        this.now = now;
    }

    @Override
    public List<Neighbour> neighbours(Entity entity, Set<EntityKind> kinds, int limit) {
        return store.coMentions(entity, scope, now, kinds, limit).stream()
                .map(shared -> new Neighbour(shared.entity(), shared.memories(), shared.newest()))
                .toList();
    }

    @Override
    public int evidence(Entity entity) {
        return store.mentionCount(entity, scope, now);
    }
}
