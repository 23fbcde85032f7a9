package dev.throughline.engine;

import dev.throughline.graph.CoMentionSource;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Scope;
import dev.throughline.store.CoMention;
import dev.throughline.store.Sightings;
import dev.throughline.store.Store;
import dev.throughline.store.Times;
import dev.throughline.store.Together;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the store knows of an entity's neighbours, for one scope, moment and stretch of time. All that was merged into
/// an entity is asked about as one. Thread-safe.
final class EntityNeighbours implements CoMentionSource {

    private static final int MOST_COUNTED = 1_000;
    private static final int STRETCHES = 60;

    private final Store store;
    private final Scope scope;
    private final Instant now;
    private final EntityGroups groups;
    private final Sightings sightings;

    EntityNeighbours(Store store, Scope scope, Instant now, Times times, EntityGroups groups) {
        this.store = store;
        this.scope = scope;
        this.now = now;
        this.groups = groups;
        this.sightings = store.sightings(scope, now, times);
    }

    @Override
    public List<Neighbour> neighbours(Entity entity, Set<EntityKind> kinds, int limit) {
        return neighbours(sightings.beside(entity, kinds, limit));
    }

    @Override
    public List<Neighbour> more(Entity entity, Set<EntityKind> kinds, int limit) {
        return neighbours(sightings.besideFar(entity, kinds, limit));
    }

    @Override
    public Evidence evidence(Entity entity) {
        var found = sightings.evidence(entity);
        return new Evidence(found.memories(), found.newest());
    }

    @Override
    public List<Tie> ties(Entity entity) {
        Entity kept = groups.resolve(entity);
        return groups.ties(entity).stream()
                .map(link -> new Tie(link.one().equals(kept) ? link.other() : link.one(), link.id()))
                .filter(tie -> visible(tie.other()))
                .toList();
    }

    @Override
    public List<Entity> merged(Entity entity) {
        return groups.group(entity).stream().skip(1).filter(this::visible).toList();
    }

    @Override
    public List<EgoGraph.Stretch> timeline(Entity entity) {
        return sightings.timeline(entity, STRETCHES);
    }

    /// Neighbours of each kind, those tied by hand included.
    Map<EntityKind, Integer> counts(Entity entity) {
        Map<EntityKind, Integer> counts = new EnumMap<>(EntityKind.class);
        counts.putAll(sightings.counts(entity, MOST_COUNTED));
        for (Tie tie : ties(entity)) {
            if (together(entity, tie.other()).isEmpty()) {
                counts.merge(tie.other().kind(), 1, (count, one) -> Math.min(MOST_COUNTED, count + one));
            }
        }
        return counts;
    }

    /// The memories that make neighbours of two entities; empty if there are none.
    Optional<Together> together(Entity one, Entity other) {
        return sightings.together(one, other);
    }

    /// What no memory of the scope speaks of must not be told by what a person said about it.
    private boolean visible(Entity entity) {
        return scope instanceof Scope.WholeDesk
                || store.sightings(scope, now, Times.ALL).evidence(entity).memories() > 0;
    }

    private static List<Neighbour> neighbours(List<CoMention> shared) {
        return shared.stream()
                .map(each -> new Neighbour(each.entity(), each.memories(), each.newest()))
                .toList();
    }
}
