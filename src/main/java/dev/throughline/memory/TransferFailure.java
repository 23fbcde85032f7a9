package dev.throughline.memory;

import org.jspecify.annotations.Nullable;

/// A file to import or export could not be read or written. What was done before it stays.
public final class TransferFailure extends MemoryException {

    public TransferFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
