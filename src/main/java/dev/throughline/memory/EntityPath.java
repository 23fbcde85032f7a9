package dev.throughline.memory;

import java.util.List;

/// The fewest steps from one entity to another.
///
/// @param steps in order; each starts where the one before ends
public record EntityPath(Entity from, List<Step> steps) {

    /// From the entity before to this one.
    ///
    /// @param memories how many memories speak of both, or 0 if they were tied by hand
    /// @param example the newest of them, or null if they were tied by hand
    public record Step(Entity to, int memories, @org.jspecify.annotations.Nullable Memory example) {}

    public EntityPath {
        steps = List.copyOf(steps);
    }
}
