package dev.throughline.console.desk;

import dev.throughline.console.kit.Tasks;
import dev.throughline.memory.Change;
import dev.throughline.memory.Journal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Hears what anybody writes, bots included, and passes it on to the JavaFX thread in bundles.
public final class Live implements AutoCloseable {

    private static final Duration BUNDLE = Duration.ofMillis(150);

    private final Tasks tasks;
    private final Journal.Subscription subscription;
    private final ConcurrentLinkedQueue<Change> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final List<Consumer<List<Change>>> listeners = new ArrayList<>();

    public Live(Journal journal, Tasks tasks) {
        this.tasks = tasks;
        subscription = journal.subscribe(this::heard);
    }

    /// @param listener called on the JavaFX thread
    public void listen(Consumer<List<Change>> listener) {
        listeners.add(listener);
    }

    private void heard(List<Change> changes) {
        waiting.addAll(changes);
        if (scheduled.compareAndSet(false, true)) {
            tasks.later(() -> tasks.after(BUNDLE, this::deliver));
        }
    }

    private void deliver() {
        scheduled.set(false);
        List<Change> bundle = new ArrayList<>();
        for (Change change = waiting.poll(); change != null; change = waiting.poll()) {
            bundle.add(change);
        }
        if (!bundle.isEmpty()) {
            listeners.forEach(listener -> listener.accept(bundle));
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
