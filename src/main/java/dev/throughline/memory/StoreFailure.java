package dev.throughline.memory;

import org.jspecify.annotations.Nullable;

/// The store could not read or write. A failed write left nothing behind.
public final class StoreFailure extends MemoryException {

    public StoreFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
