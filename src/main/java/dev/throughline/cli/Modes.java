package dev.throughline.cli;

import dev.throughline.memory.MemoryService;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the commands set going. The application implements it.
public interface Modes {

    /// Where to work and how much to say.
    ///
    /// @param data the data directory; the usual one when null
    /// @param verbose whether stack traces are shown
    record Place(@Nullable Path data, boolean verbose) {}

    /// How to serve.
    ///
    /// @param host the settings' when null
    /// @param port the settings' when null
    /// @param allowRemoteClients that other machines may get in
    /// @param demo whether to fill an empty memory with the demo desk
    record Serving(@Nullable String host, @Nullable Integer port, boolean allowRemoteClients, boolean demo) {}

    /// Opens the console and returns when it was closed.
    ///
    /// @return an [ExitCode]
    int console(Place place);

    /// Serves the port until the process is told to stop.
    ///
    /// @return an [ExitCode]
    int serve(Place place, Serving serving);

    /// The memory itself; the caller closes it.
    MemoryService open(Place place);

    /// An engine in an empty directory, to see whether one works on this machine; writes no log. The caller closes it.
    MemoryService trial(Path directory);

    /// Where the log of what was started is.
    Optional<Path> log();
}
