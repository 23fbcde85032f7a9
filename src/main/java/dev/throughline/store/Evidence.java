package dev.throughline.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That memories speak of an entity.
///
/// @param memories how many
/// @param newest event time of the newest of them, null if there is none
public record Evidence(int memories, @Nullable Instant newest) {}
