package dev.throughline.console.kit;

import java.time.Duration;
import javafx.collections.ObservableList;

/// Takes work off the JavaFX thread and brings the answer back to it.
///
/// Two implementations: [FxTasks] for the window, one that runs at once for tests.
public interface Tasks {

    /// @param titleKey message key of what the status bar says while it runs
    <T> Job<T> run(String titleKey, Work<T> work);

    /// Does something on the JavaFX thread after a while, unless the returned pause is cancelled before.
    Pause after(Duration delay, Runnable action);

    /// Does something on the JavaFX thread soon. May be called from any thread.
    void later(Runnable action);

    /// What runs now, oldest first.
    ObservableList<RunningTask> running();

    /// A wait that can be called off.
    @FunctionalInterface
    interface Pause {
        void cancel();
    }
}
