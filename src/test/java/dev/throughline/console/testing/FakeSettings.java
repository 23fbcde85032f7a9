package dev.throughline.console.testing;

import dev.throughline.settings.ConsoleSettings;
import dev.throughline.settings.CurrentSettings;
import dev.throughline.settings.Environment;
import dev.throughline.settings.SettingsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Settings in a file of their own below `target`, without movement, so that pictures are whole.
public final class FakeSettings {

    private FakeSettings() {}

    public static CurrentSettings standard() {
        return with(console -> console);
    }

    public static CurrentSettings with(UnaryOperator<ConsoleSettings> change) {
        return with(change, Map.of());
    }

    /// @param variables of the environment
    public static CurrentSettings with(UnaryOperator<ConsoleSettings> change, Map<String, String> variables) {
        try {
            Path home = Files.createDirectories(Path.of("target", "settings"));
            Path file = Files.createTempDirectory(home, "s").resolve("settings.json");
            CurrentSettings settings = CurrentSettings.open(new SettingsFile(file),
                    Environment.of(variables, Map.of()));
            settings.change(now -> now.withConsole(change.apply(now.console().withReducedMotion(true))));
            return settings;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
