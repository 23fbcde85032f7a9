package dev.throughline.console.kit;

import dev.throughline.memory.Cancellation;
import dev.throughline.memory.Progress;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Work that the application does by itself beside the console, shown in its status bar while a window is open and
/// stopped from there. Thread-safe: whoever does the work begins, reports and ends it on any thread.
public final class OutsideTask implements Progress, Cancellation {

    /// What the status bar says while the demo desk is filled in, as a message key.
    public static final String DEMO = "task.demo";

    private final String titleKey;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile @Nullable Tasks window;
    private @Nullable RunningTask shown;

    private OutsideTask(String titleKey) {
        this.titleKey = titleKey;
    }

    public static OutsideTask demoDesk() {
        return new OutsideTask(DEMO);
    }

    public void begin() {
        running.set(true);
        soon();
    }

    public void end() {
        running.set(false);
        soon();
    }

    @Override
    public void report(long done, long total, double rate) {
        Tasks tasks = window;
        if (tasks != null) {
            tasks.later(() -> {
                if (shown != null) {
                    shown.report(done, total, rate);
                }
            });
        }
    }

    /// Whether the person asked to stop.
    @Override
    public boolean requested() {
        return stopped.get();
    }

    /// From now on it is among what runs there. On the JavaFX thread.
    public void showIn(Tasks tasks) {
        window = tasks;
        show(tasks);
    }

    private void soon() {
        Tasks tasks = window;
        if (tasks != null) {
            tasks.later(() -> show(tasks));
        }
    }

    private void show(Tasks tasks) {
        if (running.get() && shown == null) {
            shown = new RunningTask(titleKey, () -> stopped.set(true));
            tasks.running().add(shown);
        } else if (!running.get() && shown != null) {
            tasks.running().remove(shown);
            shown = null;
        }
    }
}
