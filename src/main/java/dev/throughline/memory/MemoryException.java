package dev.throughline.memory;

import org.jspecify.annotations.Nullable;

/// Every failure that leaves the engine. Unchecked and closed, so that each door can map all of them in one place.
public abstract sealed class MemoryException extends RuntimeException
        permits InvalidRequest, NotFound, StoreFailure, IndexFailure, InferenceFailure, TransferFailure,
                DataDirectoryLocked, Cancelled {

    protected MemoryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
