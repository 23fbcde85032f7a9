package dev.throughline.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// Waiting for several workers at one piece of work.
final class Workers {

    /// @param interrupted whether whoever waits was told to stop; they are still interrupted
    /// @param failures of the workers, in no order
    record Outcome(boolean interrupted, List<Throwable> failures) {}

    private Workers() {}

    /// Waits for all, so that nothing runs on behind the caller's back.
    ///
    /// @param stop set when the caller is interrupted
    static Outcome await(List<Future<?>> workers, AtomicBoolean stop) {
        boolean interrupted = false;
        List<Throwable> failures = new ArrayList<>();
        for (Future<?> worker : workers) {
            boolean done = false;
            while (!done) {
                try {
                    worker.get();
                    done = true;
                } catch (InterruptedException e) {
                    interrupted = true;
                    stop.set(true);
                } catch (ExecutionException e) {
                    failures.add(e.getCause() == null ? e : e.getCause());
                    done = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return new Outcome(interrupted, failures);
    }
}
