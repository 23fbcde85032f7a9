package dev.throughline.console.desk;

import dev.throughline.memory.MemoryId;

/// Somewhere in a customer's story.
public sealed interface Place {

    record OfMemory(MemoryId id) implements Place {}

    /// @param session the ticket's session id
    record OfTicket(String session) implements Place {}
}
