package dev.throughline.engine;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The engine's housekeeping thread: brings the index up to date, writes counters, sweeps. A task that fails is logged
/// and tried again at its next turn.
final class Keeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("throughline-keeper").daemon().factory());

    void every(Duration period, String name, Runnable task) {
        if (!period.isZero()) {
            thread.scheduleWithFixedDelay(guarded(name, task), period.toMillis(), period.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private static Runnable guarded(String name, Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.warn("Housekeeping failed ({}); it will be tried again.", name, e);
            }
        };
    }

    /// Waits for what runs; nothing starts any more.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("Housekeeping did not end within 30 seconds.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
