package dev.throughline.memory;

/// Asked by long work, between units, whether to go on. Thread-safe.
@FunctionalInterface
public interface Cancellation {

    Cancellation NEVER = () -> false;

    boolean requested();

    /// @param work what to name in the failure, for instance "The import"
    /// @throws Cancelled if a stop was requested
    default void check(String work) {
        if (requested()) {
            throw new Cancelled(work);
        }
    }
}
