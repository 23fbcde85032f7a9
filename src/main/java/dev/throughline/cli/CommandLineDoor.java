package dev.throughline.cli;

import dev.throughline.settings.Environment;
import dev.throughline.settings.Version;
import java.util.function.Supplier;
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
        PlaceOptions options = new PlaceOptions();
        CommandLine line = new CommandLine(new ConsoleCommand.Root(modes, options));
        CommandSpec root = line.getCommandSpec().name(NAME).addMixin("place", CommandSpec.forAnnotatedObject(options));
        root.version(NAME + " " + Version.current());
        line.addSubcommand("console", new ConsoleCommand(modes, options))
                .addSubcommand("serve", new ServeCommand(modes, options))
                .addSubcommand("import", new ImportCommand(modes, options, terminal))
                .addSubcommand("recall", new RecallCommand(modes, options, environment, terminal))
                .addSubcommand("models", new ModelsCommand(options, environment, terminal))
                .addSubcommand("doctor", new DoctorCommand(modes, options, environment, terminal));
        line.getSubcommands().values().forEach(command -> command.getCommandSpec().version(root.version()));
        // Made when something failed, not before: loading it sets logging up.
        Supplier<FailureReport> failures = () -> new FailureReport(modes, terminal, options.place().verbose());
        return line.setOut(terminal.out())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.interactive() ? Ansi.AUTO : Ansi.OFF))
                .setExecutionExceptionHandler((failure, _, _) -> failures.get().report(failure))
                .setParameterExceptionHandler((failure, _) -> failures.get().refuse(failure))
                .execute(arguments);
    }
}
