package dev.throughline.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/// The settings as they stand while the program runs, and their file. What the environment says counts over the
/// file and is never written to it. Thread-safe.
public final class CurrentSettings {

    private final SettingsFile file;
    private final Environment environment;
    private final Optional<Path> damaged;
    private final ReentrantLock changing = new ReentrantLock();
    private final Settings atStart;
    private volatile Settings saved;

    private CurrentSettings(SettingsFile file, Environment environment, SettingsFile.Found found) {
        this.file = file;
        this.environment = environment;
        this.saved = found.settings();
        this.atStart = environment.applyTo(found.settings());
        this.damaged = found.damaged();
    }

    /// Reads the file and the environment.
    ///
    /// @throws dev.throughline.memory.InvalidRequest naming the key or variable whose value cannot be
    public static CurrentSettings open(SettingsFile file, Environment environment) {
        return new CurrentSettings(file, environment, file.read());
    }

    /// What counts: the file, with what the environment says in its place.
    public Settings effective() {
        return environment.applyTo(saved);
    }

    /// What counted when the program started: some settings take effect only then.
    public Settings atStart() {
        return atStart;
    }

    /// What the file says.
    public Settings saved() {
        return saved;
    }

    /// Where they are kept.
    public Path path() {
        return file.path();
    }

    /// The environment's variables that fix the shares of words and meaning; empty when the settings do.
    public List<String> rankingVariables() {
        return environment.rankingVariables();
    }

    /// Where a file that could not be understood was put aside at the start.
    public Optional<Path> damaged() {
        return damaged;
    }

    /// Changes and saves.
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
        return effective();
    }
}
