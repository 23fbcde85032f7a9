package dev.throughline.store;

import dev.throughline.memory.Entity;
import java.time.Instant;

/// An entity found near another one.
///
/// @param memories in how many live memories, of those looked at, it stands beside the other or in its sessions
/// @param newest event time of the newest of these
public record CoMention(Entity entity, int memories, Instant newest) {}
