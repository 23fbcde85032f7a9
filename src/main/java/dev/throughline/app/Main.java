package dev.throughline.app;

import dev.throughline.cli.CommandLineDoor;
import dev.throughline.cli.Terminal;
import dev.throughline.settings.Environment;
import dev.throughline.settings.OperatingSystem;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Where the program starts. Not a JavaFX application class, so that `--version`, `--help` and the commands without a
/// window answer before a toolkit, an engine or a log is touched.
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        Environment environment = Environment.system();
        Terminal terminal = new Terminal(
                writer(environment, System.out), writer(environment, System.err), System.console() != null);
        System.exit(CommandLineDoor.run(
                new ApplicationModes(environment, terminal), environment, terminal, arguments));
    }

    /// Everywhere but in a Windows console text is UTF-8, whatever the locale says.
    private static PrintWriter writer(Environment environment, PrintStream stream) {
        Charset charset = environment.operatingSystem() == OperatingSystem.WINDOWS
                ? stream.charset()
                : StandardCharsets.UTF_8;
        return new PrintWriter(stream, true, charset);
    }
}
