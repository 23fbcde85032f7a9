package dev.throughline.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Stores, reads, edits and forgets.
public interface Memories {

    /// A stored memory and what its embedding cost.
    record Stored(Memory memory, long embeddingMicros) {}

    /// Remembers one thing. Acknowledged means on disk. A draft whose id its agent already has replaces that memory;
    /// the same draft again changes nothing, so retries are safe.
    ///
    /// @throws InvalidRequest if the id belongs to another agent's memory
    Stored store(Actor actor, MemoryDraft draft);

    /// Remembers many in one transaction and in the order given: all or none.
    List<Stored> storeAll(Actor actor, List<MemoryDraft> drafts);

    /// Whatever its state, for the desk.
    Optional<Memory> find(MemoryId id);

    /// @throws NotFound if there is none, or it is archived, superseded or expired
    Memory live(MemoryId id);

    /// By event time, newest first.
    ///
    /// @param offset how many to leave out at the start, 0 or more
    /// @param limit 0 to 100,000
    Page<Memory> list(Scope scope, Filter filter, int offset, int limit);

    /// @throws NotFound if there is none
    Memory edit(Actor actor, MemoryId id, MemoryEdit edit);

    /// An edit for each of many, in one transaction: all or none, undone together.
    ///
    /// @param edits in the order to apply them
    /// @return the memories as they are now, in that order
    /// @throws NotFound if one of them is not there
    List<Memory> editAll(Actor actor, Map<MemoryId, MemoryEdit> edits);

    /// Puts what is selected out of recall; gone for bots, restorable in the console.
    ///
    /// @return how many
    int forget(Actor actor, Selection selection);
}
