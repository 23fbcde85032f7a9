package dev.throughline.cli;

import dev.throughline.memory.Cancelled;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.MemoryException;
import dev.throughline.memory.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ParameterException;

/// Says in one sentence what went wrong. The stack trace goes to the log, and to the screen only when asked for.
final class FailureReport {

    private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

    private final Modes modes;
    private final Terminal terminal;
    private final boolean verbose;

    FailureReport(Modes modes, Terminal terminal, boolean verbose) {
        this.modes = modes;
        this.terminal = terminal;
        this.verbose = verbose;
    }

    /// The arguments cannot be understood.
    int refuse(ParameterException failure) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        terminal.complain(sentence(failure) + " See " + command + " --help.");
        return ExitCode.BAD_INPUT;
    }

    /// The command did not work.
    int report(Exception failure) {
        if (verbose) {
            failure.printStackTrace(terminal.err());
        }
        return switch (failure) {
            case InvalidRequest refused -> {
                terminal.complain(sentence(refused));
                yield ExitCode.BAD_INPUT;
            }
            case NotFound missing -> {
                terminal.complain(sentence(missing));
                yield ExitCode.FAILURE;
            }
            case Cancelled cancelled -> {
                terminal.complain(sentence(cancelled));
                yield ExitCode.FAILURE;
            }
            case MemoryException known -> {
                LOG.error("The command failed.", known);
                terminal.complain(sentence(known));
                yield ExitCode.FAILURE;
            }
            default -> {
                LOG.error("The command failed unexpectedly.", failure);
                terminal.complain("Something failed that should not have (" + failure.getClass().getSimpleName() + ")."
                        + modes.log().map(log -> " The details are in " + log + ".").orElse(""));
                yield ExitCode.FAILURE;
            }
        };
    }

    private static String sentence(Exception failure) {
        String message = String.valueOf(failure.getMessage()).strip();
        return message.endsWith(".") ? message : message + ".";
    }
}
