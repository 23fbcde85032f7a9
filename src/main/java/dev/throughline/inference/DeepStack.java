package dev.throughline.inference;

import dev.throughline.memory.Cancelled;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Runs work on a thread of its own with room for deep native calls. ONNX Runtime 1.29 registers its operators in one
/// frame of several megabytes; on a Java thread of the usual size that kills the process without a word.
final class DeepStack {

    private static final long BYTES = 32L << 20;

    private DeepStack() {}

    static <T> T call(String name, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        new Thread(null, task, "throughline-" + name, BYTES).start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled("Loading the model");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
