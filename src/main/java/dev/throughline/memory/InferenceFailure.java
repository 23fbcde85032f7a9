package dev.throughline.memory;

import org.jspecify.annotations.Nullable;

/// A local model could not be found, verified, loaded or run.
public final class InferenceFailure extends MemoryException {

    public InferenceFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
