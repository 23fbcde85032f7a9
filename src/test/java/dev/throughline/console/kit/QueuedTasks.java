package dev.throughline.console.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Runs work at once, and lets everything it says to the JavaFX thread wait until the test lets it through: what was
/// said along the way, and the end.
public final class QueuedTasks implements Tasks {

    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
    private final List<Runnable> waiting = new ArrayList<>();

    public int waiting() {
        return waiting.size();
    }

    /// Lets one of those that wait through.
    public void release(int index) {
        waiting.remove(index).run();
    }

    public void releaseAll() {
        while (!waiting.isEmpty()) {
            release(0);
        }
    }

    @Override
    public <T> Job<T> run(String titleKey, Work<T> work) {
        Job<T> job = new Job<>(_ -> {}, () -> {});
        Work.Steps steps = new Work.Steps() {
            @Override
            public boolean requested() {
                return job.cancelled();
            }

            @Override
            public void report(long done, long total, double rate) {}
        };
        try {
            T value = work.run(steps);
            later(() -> job.succeed(value));
        } catch (RuntimeException reason) {
            later(() -> job.fail(reason));
        }
        return job;
    }

    @Override
    public Pause after(Duration delay, Runnable action) {
        action.run();
        return () -> {};
    }

    @Override
    public void later(Runnable action) {
        waiting.add(action);
    }

    @Override
    public ObservableList<RunningTask> running() {
        return running;
    }
}
