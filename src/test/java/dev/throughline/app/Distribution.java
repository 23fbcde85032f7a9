package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.OS;

/// Starts the built distribution as a user does: as processes of their own, with nothing but the arguments given.
final class Distribution {

    private static final Path LAUNCHER = Path.of("target", "dist", "bin",
            OS.current() == OS.WINDOWS ? "throughline.bat" : "throughline").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 120;

    private final Path scratch;

    /// What a command left behind.
    record Outcome(int code, String out, String err) {}

    /// @param scratch for what the processes print
    Distribution(Path scratch) {
        this.scratch = scratch;
    }

    /// Runs a command to its end.
    Outcome run(Map<String, String> variables, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(scratch, "out", ".txt");
        Path err = Files.createTempFile(scratch, "err", ".txt");
        Process process = builder(variables, arguments)
                .redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("%s ends", List.of(arguments)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    /// Starts a server on any free port and waits until it serves.
    Served serve(Path data, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--data", data.toString()));
        arguments.addAll(List.of(more));
        Path err = Files.createTempFile(scratch, "err", ".txt");
        Process process = builder(Map.of(), arguments.toArray(String[]::new)).redirectError(err.toFile()).start();
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            int address = line.indexOf("http://");
            if (address >= 0) {
                return new Served(process, line.substring(address), Files.readString(data.resolve("root.key")).strip());
            }
        }
        throw new AssertionError("The server ended at once: " + Files.readString(err));
    }

    private static ProcessBuilder builder(Map<String, String> variables, String... arguments) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("THROUGHLINE_") || name.startsWith("DAKERA_")
                || name.equals("DISPLAY") || name.equals("WAYLAND_DISPLAY"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.putAll(variables);
        return builder;
    }
}
