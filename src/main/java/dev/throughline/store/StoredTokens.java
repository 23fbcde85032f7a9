package dev.throughline.store;

import dev.throughline.memory.MemoryId;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What a [Store] keeps of memories' tokens, as bytes that it does not look into. Thread-safe.
public final class StoredTokens {

    private final Readers readers;
    private final InstantSource clock;

    StoredTokens(Readers readers, InstantSource clock) {
        this.readers = readers;
        this.clock = clock;
    }

    /// In a space; those without are left out.
    public Map<MemoryId, byte[]> of(Collection<MemoryId> ids, String space) {
        return readers.read(db -> ModelBytes.tokens(db).find(ids, space));
    }

    /// Memories of any state that have not expired and of which nothing is kept in the space, the newest first.
    public List<MemoryId> missing(String space, int limit) {
        return readers.read(db -> ModelBytes.tokens(db).missing(space, clock.instant(), limit));
    }

    public long countMissing(String space) {
        return readers.read(db -> ModelBytes.tokens(db).countMissing(space, clock.instant()));
    }
}
