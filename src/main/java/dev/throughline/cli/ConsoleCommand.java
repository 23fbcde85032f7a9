package dev.throughline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `throughline console`: the window.
@Command(header = "Opens the console.", mixinStandardHelpOptions = true, sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the console was closed", "1:it could not start", "2:no display, or a wrong option"})
class ConsoleCommand implements Callable<Integer> {

    private final Modes modes;
    private final PlaceOptions options;

    ConsoleCommand(Modes modes, PlaceOptions options) {
        this.modes = modes;
        this.options = options;
    }

    @Override
    public Integer call() {
        return modes.console(options.place());
    }

    /// `throughline` alone, which opens the console too.
    @Command(header = "One memory for your support desk: a console for people, a port for bots.",
            description = {"Without a command the console opens.", ""},
            synopsisSubcommandLabel = "[COMMAND]", commandListHeading = "%nCommands:%n",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:all went well", "1:something failed", "2:it was asked for wrongly"})
    static final class Root extends ConsoleCommand {

        Root(Modes modes, PlaceOptions options) {
            super(modes, options);
        }
    }
}
