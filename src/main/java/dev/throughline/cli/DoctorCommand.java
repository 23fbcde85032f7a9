package dev.throughline.cli;

import dev.throughline.settings.Environment;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `throughline doctor`: what works here and what does not.
@Command(description = "Looks at Java, the data directory, the store, the index, the model, the port and the display.%n",
        mixinStandardHelpOptions = true, sortOptions = false, exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all is well", "1:something is bad", "2:it was asked for wrongly"})
final class DoctorCommand implements Callable<Integer> {

    private final Modes modes;
    private final Environment environment;
    private final Terminal terminal;

    @Mixin
    private final PlaceOptions options = new PlaceOptions();

    DoctorCommand(Modes modes, Environment environment, Terminal terminal) {
        this.modes = modes;
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
