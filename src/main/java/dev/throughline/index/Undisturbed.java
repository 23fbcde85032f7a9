package dev.throughline.index;

import dev.throughline.memory.IndexFailure;
import dev.throughline.memory.MemoryException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// Runs work where nobody can interrupt it. An interrupt in the middle of a file operation closes the file under the
/// library, which then shuts the whole index down; so whatever touches files runs on a thread of our own, and the caller
/// waits for it and keeps its interrupt for later. A hop costs some tens of microseconds.
final class Undisturbed implements AutoCloseable {

    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().name("index-", 0).daemon().factory());

    /// As [Guard#call].
    <T> T call(String doing, Guard.Work<T> work) {
        Future<T> result;
        try {
            result = threads.submit(() -> Guard.call(doing, work));
        } catch (RejectedExecutionException closed) {
            throw new IndexFailure("The search index is closed", closed);
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof MemoryException failure
                    ? failure
                    : new IndexFailure("The search index could not " + doing, failed.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// As [Guard#run].
    void run(String doing, Guard.Step step) {
        call(doing, () -> {
            step.run();
            return true;
        });
    }

    /// Waits for what is running.
    @Override
    public void close() {
        threads.shutdown();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
