package dev.throughline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `throughline console`: the window.
@Command(description = "Opens the console.", mixinStandardHelpOptions = true, sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the console was closed", "1:it could not start", "2:no display, or a wrong option"})
class ConsoleCommand implements Callable<Integer> {

    private final Modes modes;

    @Mixin
    private final PlaceOptions options = new PlaceOptions();

    ConsoleCommand(Modes modes) {
        this.modes = modes;
    }

    @Override
    public Integer call() {
        return modes.console(options.place());
    }

    /// `throughline` alone, which opens the console too.
    @Command(description = "One memory for your support desk: a console for people, a port for bots.%n"
            + "Without a command the console opens.%n",
            synopsisSubcommandLabel = "[COMMAND]", commandListHeading = "%nCommands:%n",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:all went well", "1:something failed", "2:it was asked for wrongly"})
    static final class Root extends ConsoleCommand {

        Root(Modes modes) {
            super(modes);
        }
    }
}
