package dev.throughline.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The settings as they stand while the program runs, and their file. What the environment says counts over the
/// file and is never written to it. Thread-safe.
public final class CurrentSettings {

    private final SettingsFile file;
    private final Environment environment;
    private final Optional<Path> damaged;
    private final ReentrantLock changing = new ReentrantLock();
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
    private volatile Settings saved;

    private CurrentSettings(SettingsFile file, Environment environment, SettingsFile.Found found) {
        this.file = file;
        this.environment = environment;
        this.saved = found.settings();
        this.damaged = found.damaged();
    }

    /// Reads the file and the environment.
    ///
    /// @throws dev.throughline.memory.InvalidRequest naming the key or variable whose value cannot be
    public static CurrentSettings open(SettingsFile file, Environment environment) {
        CurrentSettings settings = new CurrentSettings(file, environment, file.read());
        settings.effective();
        return settings;
    }

    /// What counts: the file, with what the environment says in its place.
    public Settings effective() {
        return environment.applyTo(saved);
    }

    /// What the file says.
    public Settings saved() {
        return saved;
    }

    /// Where a file that could not be understood was put aside at the start.
    public Optional<Path> damaged() {
        return damaged;
    }

    /// Changes and saves. Listeners are called on this thread with what counts from now on.
    ///
    /// @return what counts from now on
    public Settings change(UnaryOperator<Settings> change) {
        changing.lock();
        try {
            Settings changed = change.apply(saved);
            if (!changed.equals(saved)) {
                file.write(changed);
                saved = changed;
            }
        } finally {
            changing.unlock();
        }
        Settings now = effective();
        listeners.forEach(listener -> listener.accept(now));
        return now;
    }

    /// @param listener called after each change until the end of the program
    public void onChange(Consumer<Settings> listener) {
        listeners.add(listener);
    }
}
