package dev.throughline.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The options that every command takes, before or after its name: one object for all of them.
final class PlaceOptions {

    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT,
            description = "The data directory. Default: $THROUGHLINE_DATA, else the usual place of this system.")
    private @Nullable Path data;

    @Option(names = "--verbose", scope = ScopeType.INHERIT,
            description = "Show stack traces of failures, which otherwise are in the log alone.")
    private boolean verbose;

    Modes.Place place() {
        return new Modes.Place(data, verbose);
    }
}
