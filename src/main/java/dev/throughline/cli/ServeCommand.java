package dev.throughline.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `throughline serve`: the port alone, without a window.
@Command(header = "Serves the memory over HTTP, without a window.",
        description = {"Runs until it is told to stop (Ctrl-C). Every request needs a key: the root key is "
            + "$THROUGHLINE_ROOT_API_KEY, else one is made once and kept in a file that only you can read, whose path "
            + "is printed.", ""},
        mixinStandardHelpOptions = true, sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private final Modes modes;
    private final PlaceOptions options;

    @Option(names = "--host", paramLabel = "ADDRESS",
            description = "Where to listen. Default: 127.0.0.1, this machine only.")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "PORT",
            description = "Default: $THROUGHLINE_PORT, else 3300. 0 takes any free port and prints it.")
    private @Nullable Integer port;

    @Option(names = "--allow-remote-clients",
            description = "Let other machines in, for an address other than 127.0.0.1: whoever reaches the port and "
                    + "has a key reads every customer's history, and nothing on the way is encrypted.")
    private boolean allowRemoteClients;

    @Option(names = "--demo", description = "Fill an empty memory with the demo desk.")
    private boolean demo;

    ServeCommand(Modes modes, PlaceOptions options) {
        this.modes = modes;
        this.options = options;
    }

    @Override
    public Integer call() {
        return modes.serve(options.place(), new Modes.Serving(host, port, allowRemoteClients, demo));
    }
}
