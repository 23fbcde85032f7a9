package dev.throughline.cli;

import dev.throughline.memory.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C, or being told to stop, as a request to stop at the next good point: the program stays until the work has
/// ended, for at most half a minute. Closed when the work has ended. Thread-safe.
public final class Interruption implements Cancellation, AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "interruption");

    public Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public boolean requested() {
        return asked.getCount() == 0;
    }

    /// Waits for the request.
    public void await() throws InterruptedException {
        asked.await();
    }

    @Override
    public void close() {
        ended.countDown();
        if (!requested()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The program is stopping just now; the hook finds the work ended.
                return;
            }
        }
    }

    private void stop() {
        asked.countDown();
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
