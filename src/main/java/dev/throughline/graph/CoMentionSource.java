package dev.throughline.graph;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which entities memories speak of together, or somebody tied by hand. Decides what is visible: memories that are gone
/// or out of scope do not count. Several that were merged are one here, and always the one that stands for them.
public interface CoMentionSource {

    /// An entity that shares memories with another.
    ///
    /// @param memories how many speak of both; 0 if they were only tied by hand
    /// @param newest event time of the newest of them, if known
    record Neighbour(Entity entity, int memories, @Nullable Instant newest) {}

    /// The entities that share memories with one, those that share most first, those that are only tied to it last.
    ///
    /// @param kinds only these; never empty
    List<Neighbour> neighbours(Entity entity, Set<EntityKind> kinds, int limit);

    /// How many entities of these kinds share memories with one.
    int neighbourCount(Entity entity, Set<EntityKind> kinds);

    /// How many memories speak of the entity.
    int evidence(Entity entity);
}
