package dev.throughline.store;

import dev.throughline.memory.MemoryId;

/// That memories speak of two entities.
///
/// @param memories how many, at least 1
/// @param newest the newest of them
public record Together(int memories, MemoryId newest) {}
