package dev.throughline.rest;

import org.jspecify.annotations.Nullable;

/// The port could not be opened. The message names it, the reason and what to do.
public final class RestStartFailure extends RuntimeException {

    RestStartFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
