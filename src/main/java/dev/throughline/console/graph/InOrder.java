package dev.throughline.console.graph;

import dev.throughline.console.kit.Tasks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Work that must not overtake other work: each piece starts when the one before has ended. Belongs to the JavaFX
/// thread.
final class InOrder {

    private final Tasks tasks;
    private final String titleKey;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    InOrder(Tasks tasks, String titleKey) {
        this.tasks = tasks;
        this.titleKey = titleKey;
    }

    boolean idle() {
        return !busy && waiting.isEmpty();
    }

    <T> void run(Supplier<T> work, Consumer<T> success, Consumer<RuntimeException> failure) {
        waiting.add(() -> tasks.run(titleKey, _ -> work.get()).onSuccess(value -> {
            end();
            success.accept(value);
        }).onFailure(reason -> {
            end();
            failure.accept(reason);
        }));
        next();
    }

    private void end() {
        busy = false;
        next();
    }

    private void next() {
        if (!busy && !waiting.isEmpty()) {
            busy = true;
            waiting.remove().run();
        }
    }
}
