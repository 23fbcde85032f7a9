package dev.throughline.cli;

import dev.throughline.settings.Environment;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `throughline doctor`: what works here and what does not.
@Command(header = "Says what works here and what does not.",
        description = {"Looks at Java, the data directory, the store, the index, the model, the port and the display.",
            ""},
        mixinStandardHelpOptions = true, sortOptions = false, exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all is well", "1:something is bad", "2:it was asked for wrongly"})
final class DoctorCommand implements Callable<Integer> {

    private final Modes modes;
    private final PlaceOptions options;
    private final Environment environment;
    private final Terminal terminal;

    DoctorCommand(Modes modes, PlaceOptions options, Environment environment, Terminal terminal) {
        this.modes = modes;
        this.options = options;
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Finding> findings = new Doctor(modes, environment, options.place()).examine();
        findings.forEach(finding -> terminal.say(finding.line()));
        return findings.stream().anyMatch(finding -> finding.grade() == Finding.Grade.BAD)
                ? ExitCode.FAILURE
                : ExitCode.OK;
    }
}
