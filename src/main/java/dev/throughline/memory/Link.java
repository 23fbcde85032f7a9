package dev.throughline.memory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An edge between two memories.
///
/// @param weight how strong, 0..1
/// @param via the entity id that a `shares_entity` link runs over, for instance `order:4521`
public record Link(
        String id, MemoryId source, MemoryId target, LinkType type, double weight, Instant created,
        @Nullable String via)
        implements Journaled {

    public Link {
        Checks.unit("weight", weight);
    }

    /// The end that is not `one`.
    public MemoryId other(MemoryId one) {
        return source.equals(one) ? target : source;
    }
}
