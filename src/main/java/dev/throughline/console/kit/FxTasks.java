package dev.throughline.console.kit;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window's tasks: work on a small pool of daemon threads named `console-n`, answers on the JavaFX thread.
/// [#close()] waits a moment for what runs, so that nothing calls an engine that has closed.
public final class FxTasks implements Tasks, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FxTasks.class);
    private static final int THREADS = 4;
    private static final int CLOSE_SECONDS = 5;

    private final ExecutorService pool;
    private final Consumer<RuntimeException> unhandled;
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();

    /// @param unhandled told of each failure that nobody handles
    public FxTasks(Consumer<RuntimeException> unhandled) {
        this.unhandled = unhandled;
        pool = Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().name("console-", 1).factory());
    }

    @Override
    public <T> Job<T> run(String titleKey, Work<T> work) {
        Job<T> job = new Job<>(unhandled, () -> {});
        RunningTask task = new RunningTask(titleKey, job::cancel);
        running.add(task);
        Work.Steps steps = new Work.Steps() {
            @Override
            public boolean requested() {
                return job.cancelled();
            }

            @Override
            public void report(long done, long total, double rate) {
                later(() -> task.report(done, total, rate));
            }
        };
        try {
            pool.execute(() -> perform(work, steps, job, task));
        } catch (RejectedExecutionException closing) {
            LOG.debug("Not started, the window closes: {}", titleKey, closing);
            running.remove(task);
        }
        return job;
    }

    private <T> void perform(Work<T> work, Work.Steps steps, Job<T> job, RunningTask task) {
        try {
            T value = work.run(steps);
            later(() -> {
                running.remove(task);
                job.succeed(value);
            });
        } catch (RuntimeException reason) {
            later(() -> {
                running.remove(task);
                job.fail(reason);
            });
        }
    }

    @Override
    public Pause after(Duration delay, Runnable action) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(delay.toMillis()));
        pause.setOnFinished(_ -> action.run());
        pause.play();
        return pause::stop;
    }

    @Override
    public void later(Runnable action) {
        try {
            Platform.runLater(action);
        } catch (IllegalStateException closed) {
            LOG.debug("The toolkit has stopped", closed);
        }
    }

    @Override
    public ObservableList<RunningTask> running() {
        return running;
    }

    @Override
    public void close() {
        running.forEach(RunningTask::cancel);
        pool.shutdown();
        try {
            if (!pool.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Console work still runs after {} s", CLOSE_SECONDS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
