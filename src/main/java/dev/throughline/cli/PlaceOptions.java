package dev.throughline.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that every command takes.
final class PlaceOptions {

    @Option(names = "--data", paramLabel = "DIR",
            description = "The data directory. Default: $THROUGHLINE_DATA, else the usual place of this system.")
    private @Nullable Path data;

    @Option(names = "--verbose", description = "Show stack traces of failures, which otherwise are in the log alone.")
    private boolean verbose;

    Modes.Place place() {
        return new Modes.Place(data, verbose);
    }
}
