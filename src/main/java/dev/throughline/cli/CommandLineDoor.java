package dev.throughline.cli;

import dev.throughline.settings.Environment;
import dev.throughline.settings.Version;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/// The `throughline` command with everything below it.
public final class CommandLineDoor {

    private static final String NAME = "throughline";

    private CommandLineDoor() {}

    /// Runs one command to its end.
    ///
    /// @return an [ExitCode]
    public static int run(Modes modes, Environment environment, Terminal terminal, String... arguments) {
        CommandLine line = new CommandLine(new ConsoleCommand.Root(modes))
                .addSubcommand("console", new ConsoleCommand(modes))
                .addSubcommand("serve", new ServeCommand(modes))
                .addSubcommand("import", new ImportCommand(modes, terminal))
                .addSubcommand("recall", new RecallCommand(modes, environment, terminal))
                .addSubcommand("doctor", new DoctorCommand(modes, environment, terminal));
        CommandSpec root = line.getCommandSpec().name(NAME);
        root.version(NAME + " " + Version.current());
        line.getSubcommands().values().forEach(command -> command.getCommandSpec().version(root.version()));
        FailureReport failures = new FailureReport(modes, terminal, isVerbose(arguments));
        return line.setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.interactive() ? Ansi.AUTO : Ansi.OFF))
                .setExecutionExceptionHandler((failure, _, _) -> failures.report(failure))
                .setParameterExceptionHandler((failure, _) -> failures.refuse(failure))
                .execute(arguments);
    }

    private static boolean isVerbose(String... arguments) {
        List<String> given = Arrays.asList(arguments);
        return given.contains("--verbose");
    }
}
