package dev.throughline.console.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Runs work at once on the caller. Can hold answers back, to let them arrive late and out of order. Failures that
/// nobody handles are dropped, because handlers come after the work here.
public final class ImmediateTasks implements Tasks {

    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;
    private boolean paced;

    /// Shows work in the status bar that never ends.
    public void pretend(String titleKey, long done, long total, double rate) {
        RunningTask task = new RunningTask(titleKey, () -> {});
        task.report(done, total, rate);
        running.add(task);
    }

    /// From now on what is to be done after a while is done after it.
    public void pace() {
        paced = true;
    }

    /// From now on answers wait for [#release].
    public void hold() {
        holding = true;
    }

    /// Lets one of the answers held back arrive.
    public void release(int index) {
        held.remove(index).run();
    }

    public void releaseAll() {
        holding = false;
        while (!held.isEmpty()) {
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
        Runnable answer;
        try {
            T value = work.run(steps);
            answer = () -> job.succeed(value);
        } catch (RuntimeException reason) {
            answer = () -> job.fail(reason);
        }
        if (holding) {
            held.add(answer);
        } else {
            answer.run();
        }
        return job;
    }

    @Override
    public Pause after(Duration delay, Runnable action) {
        if (paced) {
            PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(delay.toMillis()));
            pause.setOnFinished(_ -> action.run());
            pause.play();
            return pause::stop;
        }
        action.run();
        return () -> {};
    }

    @Override
    public void later(Runnable action) {
        action.run();
    }

    @Override
    public ObservableList<RunningTask> running() {
        return running;
    }
}
