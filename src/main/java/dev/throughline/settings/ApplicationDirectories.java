package dev.throughline.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the memory and the logs live: where the system's convention puts them, or below a directory of the user's
/// choice. Only names places, makes none.
///
/// @param data the data directory, absolute
/// @param logs where log files go, absolute
public record ApplicationDirectories(Path data, Path logs) {

    private static final String LINUX_NAME = "throughline";
    private static final String OTHER_NAME = "Throughline";

    /// @param chosen what the command line says; wins over `THROUGHLINE_DATA`, which wins over the convention
    public static ApplicationDirectories find(Environment environment, @Nullable Path chosen) {
        return Optional.ofNullable(chosen)
                .or(environment::dataDirectory)
                .map(data -> data.toAbsolutePath().normalize())
                .map(data -> new ApplicationDirectories(data, data.resolve("logs")))
                .orElseGet(() -> conventional(environment));
    }

    private static ApplicationDirectories conventional(Environment environment) {
        Path home = environment.home().toAbsolutePath();
        return switch (environment.operatingSystem()) {
            case LINUX -> new ApplicationDirectories(
                    environment.directory("XDG_DATA_HOME").orElse(home.resolve(".local/share")).resolve(LINUX_NAME),
                    environment.directory("XDG_STATE_HOME").orElse(home.resolve(".local/state"))
                            .resolve(LINUX_NAME).resolve("logs"));
            case MACOS -> new ApplicationDirectories(
                    home.resolve("Library/Application Support").resolve(OTHER_NAME),
                    home.resolve("Library/Logs").resolve(OTHER_NAME));
            case WINDOWS -> {
                Path local = environment.directory("LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local"))
                        .resolve(OTHER_NAME);
                yield new ApplicationDirectories(local.resolve("data"), local.resolve("logs"));
            }
        };
    }

    public Path settingsFile() {
        return data.resolve("settings.json");
    }

    /// Where `throughline models install reranker` puts what it brings.
    public Path installedReranker() {
        return data.resolve("models").resolve("reranker");
    }

    public Path rootKeyFile() {
        return data.resolve("root.key");
    }
}
