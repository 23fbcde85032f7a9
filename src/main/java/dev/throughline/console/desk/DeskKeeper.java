package dev.throughline.console.desk;

import dev.throughline.console.kit.ConsolePreferences;
import dev.throughline.console.kit.Tasks;
import dev.throughline.settings.DeskMemory;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Keeps what the desk remembers from one start to the next. Each change is written a moment later and off the JavaFX
/// thread, so that a crash costs that moment at most.
///
/// Belongs to the JavaFX thread. Whoever made it closes it, when nothing more is changed.
public final class DeskKeeper implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final ConsolePreferences preferences;
    private final Tasks tasks;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReadOnlyObjectWrapper<DeskMemory> memory;
    private volatile DeskMemory latest;
    private boolean waiting;

    public DeskKeeper(ConsolePreferences preferences, Tasks tasks) {
        this.preferences = preferences;
        this.tasks = tasks;
        latest = preferences.loadDesk();
        memory = new ReadOnlyObjectWrapper<>(latest);
    }

    public ReadOnlyObjectProperty<DeskMemory> memoryProperty() {
        return memory.getReadOnlyProperty();
    }

    public DeskMemory memory() {
        return memory.get();
    }

    public void change(UnaryOperator<DeskMemory> change) {
        DeskMemory changed = change.apply(memory.get());
        if (changed.equals(memory.get())) {
            return;
        }
        latest = changed;
        memory.set(changed);
        if (!waiting) {
            waiting = true;
            tasks.after(SOON, this::writeElsewhere);
        }
    }

    private void writeElsewhere() {
        waiting = false;
        tasks.run("task.remember", _ -> {
            write();
            return true;
        });
    }

    /// Whoever comes last writes what is latest.
    private void write() {
        writing.lock();
        try {
            preferences.saveDesk(latest);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        write();
    }
}
