package dev.throughline.memory;

import org.jspecify.annotations.Nullable;

/// The search index could not read or write. The store is unharmed; the index can be rebuilt from it.
public final class IndexFailure extends MemoryException {

    public IndexFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
