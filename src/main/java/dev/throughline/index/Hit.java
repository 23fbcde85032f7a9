package dev.throughline.index;

import dev.throughline.memory.MemoryId;

/// One memory that a search found.
///
/// @param score how well it fits; what the number means, the search says
/// @param place where it stands in the [Snapshot] that found it; means nothing elsewhere
public record Hit(MemoryId id, float score, int place) {}
