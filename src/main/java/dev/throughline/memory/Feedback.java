package dev.throughline.memory;

import java.util.List;

/// What people and bots thought of recalled memories.
public interface Feedback {

    /// @return the memory afterwards
    /// @throws NotFound if there is none
    Memory give(Actor actor, MemoryId id, Signal signal);

    /// Oldest first, the last 100.
    List<Verdict> history(MemoryId id);
}
