package dev.throughline.console.kit;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Work under way, or done. Its handlers are called on the JavaFX thread, at once when it has ended already.
///
/// Not thread-safe apart from [#cancel()] and [#cancelled()]: everything else belongs to the JavaFX thread.
public final class Job<T> {

    private sealed interface Outcome<T> {
        record Done<T>(T value) implements Outcome<T> {}

        record Failed<T>(RuntimeException reason) implements Outcome<T> {}
    }

    private final Consumer<RuntimeException> unhandled;
    private final Runnable onCancel;
    private volatile boolean cancelled;
    private @Nullable Outcome<T> outcome;
    private @Nullable Consumer<? super T> success;
    private @Nullable Consumer<? super RuntimeException> failure;

    Job(Consumer<RuntimeException> unhandled, Runnable onCancel) {
        this.unhandled = unhandled;
        this.onCancel = onCancel;
    }

    public Job<T> onSuccess(Consumer<? super T> handler) {
        success = handler;
        if (outcome instanceof Outcome.Done<T>(T value)) {
            handler.accept(value);
        }
        return this;
    }

    /// Without this a failure goes to the one presenter of problems.
    public Job<T> onFailure(Consumer<? super RuntimeException> handler) {
        failure = handler;
        if (outcome instanceof Outcome.Failed<T>(RuntimeException reason)) {
            handler.accept(reason);
        }
        return this;
    }

    /// Asks the work to stop. What it answers after that is dropped.
    public void cancel() {
        cancelled = true;
        onCancel.run();
    }

    public boolean cancelled() {
        return cancelled;
    }

    void succeed(T value) {
        outcome = new Outcome.Done<>(value);
        if (success != null && !cancelled) {
            success.accept(value);
        }
    }

    void fail(RuntimeException reason) {
        outcome = new Outcome.Failed<>(reason);
        if (cancelled) {
            return;
        }
        if (failure != null) {
            failure.accept(reason);
        } else {
            unhandled.accept(reason);
        }
    }
}
