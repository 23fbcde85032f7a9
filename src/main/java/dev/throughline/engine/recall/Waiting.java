package dev.throughline.engine.recall;

import dev.throughline.memory.Cancelled;
import dev.throughline.memory.MemoryException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Waits for work on another thread as if it had run here: its failure comes out as itself.
final class Waiting {

    private Waiting() {}

    /// Until all have ended, whatever their end.
    static void until(Future<?>... futures) {
        boolean interrupted = false;
        for (Future<?> future : futures) {
            while (!future.isDone()) {
                try {
                    future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    break;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static <T> T on(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            future.cancel(true);
            throw new Cancelled("The recall");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MemoryException failure) {
                throw failure;
            }
            throw new IllegalStateException("A search failed unexpectedly.", e.getCause());
        }
    }
}
