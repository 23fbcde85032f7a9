package dev.throughline.console.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Starts the toolkit once, without a display, and runs things on its thread.
public final class Toolkit implements BeforeAllCallback {

    private static boolean started;

    @Override
    public synchronized void beforeAll(ExtensionContext context) throws InterruptedException {
        start();
    }

    static synchronized void start() throws InterruptedException {
        if (!started) {
            CountDownLatch up = new CountDownLatch(1);
            Platform.startup(up::countDown);
            Platform.setImplicitExit(false);
            if (!up.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The toolkit did not start");
            }
            started = true;
        }
    }

    /// Runs on the toolkit's thread and waits for it.
    public static <T> T on(Callable<T> action) {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        try {
            return task.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException known ? known
                    : failure.getCause() instanceof AssertionError wrong ? rethrow(wrong)
                    : new IllegalStateException(failure.getCause());
        } catch (InterruptedException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static RuntimeException rethrow(AssertionError wrong) {
        throw wrong;
    }

    public static void run(Runnable action) {
        on(() -> {
            action.run();
            return true;
        });
    }

    /// Waits until a shown scene has been laid out so many times.
    public static void pulses(Scene scene, int times) {
        for (int i = 0; i < times; i++) {
            CountDownLatch laidOut = new CountDownLatch(1);
            Runnable listener = laidOut::countDown;
            run(() -> {
                scene.addPostLayoutPulseListener(listener);
                scene.getRoot().requestLayout();
                Platform.requestNextPulse();
            });
            try {
                if (!laidOut.await(10, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("No pulse came");
                }
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
            run(() -> scene.removePostLayoutPulseListener(listener));
        }
    }
}
