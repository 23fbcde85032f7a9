package dev.throughline.engine;

import dev.throughline.graph.CoMentionSource;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.EntityLink;
import dev.throughline.memory.Scope;
import dev.throughline.store.CoMention;
import dev.throughline.store.Store;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What the store knows of an entity's neighbours, for one picture: each entity is looked up once. One thread.
///
/// The neighbours are what stands for those found, all that was merged into an entity is asked about as one, and what
/// it is tied to by hand comes behind what it shares memories with, never cut off.
final class EntityNeighbours implements CoMentionSource {

    /// More neighbours than any picture shows; beyond it a hidden figure reads as "at least".
    private static final int COUNTED = 1_000;

    private final Store store;
    private final Scope scope;
    private final Instant now;
    private final EntityGroups groups;
    private final Map<Asked, List<Neighbour>> answers = new HashMap<>();

    private record Asked(Entity entity, Set<EntityKind> kinds) {}

    EntityNeighbours(Store store, Scope scope, Instant now, EntityGroups groups) {
        this.store = store;
        this.scope = scope;
        this.now = now;
        this.groups = groups;
    }

    @Override
    public List<Neighbour> neighbours(Entity entity, Set<EntityKind> kinds, int limit) {
        List<Neighbour> all = all(entity, kinds);
        if (all.size() <= limit) {
            return all;
        }
        List<Neighbour> tied = all.stream().filter(neighbour -> neighbour.memories() == 0).limit(limit).toList();
        return Stream.concat(all.stream().limit(limit - tied.size()), tied.stream()).toList();
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
        return answers.computeIfAbsent(new Asked(groups.resolve(entity), kinds), this::look);
    }

    private List<Neighbour> look(Asked asked) {
        Map<Entity, Neighbour> found = new LinkedHashMap<>();
        for (CoMention shared : store.coMentions(asked.entity(), scope, now, asked.kinds(), COUNTED)) {
            found.put(shared.entity(), new Neighbour(shared.entity(), shared.memories(), shared.newest()));
        }
        for (EntityLink tie : groups.ties(asked.entity())) {
            Entity other = tie.one().equals(asked.entity()) ? tie.other() : tie.one();
            if ((asked.kinds().isEmpty() || asked.kinds().contains(other.kind())) && visible(other)) {
                found.putIfAbsent(other, new Neighbour(other, 0, null));
            }
        }
        return List.copyOf(found.values());
    }

    /// A tie shows nobody what they see no memory of.
    private boolean visible(Entity entity) {
        return scope instanceof Scope.WholeDesk || evidence(entity) > 0;
    }
}
