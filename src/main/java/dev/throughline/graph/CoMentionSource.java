package dev.throughline.graph;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which entities memories speak of together, and which were tied by hand. Decides what is visible: memories that are
/// gone, out of scope or of another time do not count. Several that were merged are one here, and always the one that
/// stands for them. The same question gets the same answer.
public interface CoMentionSource {

    /// An entity that shares memories with another.
    ///
    /// @param memories how many speak of both
    /// @param newest event time of the newest of them, if known
    record Neighbour(Entity entity, int memories, @Nullable Instant newest) {}

    /// That someone said an entity belongs to another.
    ///
    /// @param id of the tie
    record Tie(Entity other, String id) {}

    /// That memories speak of an entity.
    ///
    /// @param newest event time of the newest of them, if known
    record Evidence(int memories, @Nullable Instant newest) {}

    /// The entities that share memories with one, those that share most first.
    ///
    /// @param kinds only these; never empty
    List<Neighbour> neighbours(Entity entity, Set<EntityKind> kinds, int limit);

    /// Like [#neighbours], after a longer look, for the few entities that a person opens.
    default List<Neighbour> more(Entity entity, Set<EntityKind> kinds, int limit) {
        return neighbours(entity, kinds, limit);
    }

    Evidence evidence(Entity entity);

    /// The ties that an entity is an end of, latest first.
    default List<Tie> ties(Entity entity) {
        return List.of();
    }

    /// The entities that were merged into one, latest first.
    default List<Entity> merged(Entity entity) {
        return List.of();
    }

    /// How many memories of any time speak of an entity in each of some equal stretches, in order, at most 60.
    default List<EgoGraph.Stretch> timeline(Entity entity) {
        return List.of();
    }
}
