package dev.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.DataDirectoryLocked;
import dev.throughline.memory.StoreFailure;
import dev.throughline.settings.Environment;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static final Environment ENVIRONMENT = Environment.of(Map.of(), Map.of("os.name", "Linux"));

    @TempDir
    private Path data;

    private final Shell shell = new Shell(ENVIRONMENT, Map.of());

    @ParameterizedTest
    @ValueSource(strings = {"", "console", "serve", "import", "recall", "doctor"})
    void everyCommandTellsItsHelpAndVersion(String command) {
        String[] words = command.isEmpty() ? new String[] {} : new String[] {command};
        Shell.Outcome help = shell.run(with(words, "--help"));

        assertEquals(ExitCode.OK, help.code());
        assertThat(help.out()).contains("Usage: throughline " + command).contains("--data=DIR");
        assertThat(shell.run(with(words, "--version")).out()).startsWith("throughline ");
    }

    @Test
    void withoutACommandTheConsoleOpens() {
        assertEquals(7, shell.run().code());
        assertEquals(7, shell.run("--data", "there").code());
        assertEquals(new Modes.Place(Path.of("there"), false), shell.place);
    }

    @Test
    void theDirectoryMayStandBeforeOrAfterTheCommand() {
        assertEquals(8, shell.run("--data", "there", "serve").code());
        assertEquals(new Modes.Place(Path.of("there"), false), shell.place);

        assertEquals(8, shell.run("serve", "--verbose", "--data", "here", "--port", "0", "--host", "::1", "--demo").code());
        assertEquals(new Modes.Place(Path.of("here"), true), shell.place);
        assertEquals(new Modes.Serving("::1", 0, false, true), shell.serving);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bogus                      | Unmatched argument at index 0: 'bogus'. See throughline --help.
            serve --port many          | Invalid value for option '--port': 'many' is not an int. See throughline serve --help.
            recall hello               | Missing required option: '--agent=ID'. See throughline recall --help.
            recall --agent a hi --top-k 0 | top_k is 0, must be between 1 and 1000.
            import /not/there          | FILE is /not/there, which is not a file that can be read.
            """)
    void whatIsAskedForWronglyGetsOneSentenceAndTwo(String words, String sentence) {
        Shell.Outcome outcome = shell.run(words.split(" "));

        assertEquals(new Shell.Outcome(ExitCode.BAD_INPUT, "", sentence + "\n"), outcome);
    }

    @Test
    void askingAMemoryThatIsNotThereMakesNone() {
        Path nowhere = data.resolve("nowhere");

        Shell.Outcome outcome = shell.run("recall", "hello", "--agent", "a", "--data", nowhere.toString());

        assertEquals(new Shell.Outcome(ExitCode.BAD_INPUT, "",
                "--data is " + nowhere + ", where no memory is kept yet.\n"), outcome);
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aKnownFailureIsItsSentenceAndOne() {
        assertEquals(new Shell.Outcome(ExitCode.FAILURE, "", "The data directory " + data
                        + " is in use by process 4711. Close it there, or start this one with another directory "
                        + "(--data DIR).\n"),
                failing(_ -> {
                    throw new DataDirectoryLocked(data, "process 4711");
                }).run("recall", "hello", "--agent", "a", "--data", data.toString()));
    }

    @Test
    void anUnknownFailureNamesTheLogAndShowsItsTraceOnlyWhenAsked() {
        Shell broken = failing(_ -> {
            throw new IllegalStateException("inside");
        });

        assertEquals(new Shell.Outcome(ExitCode.FAILURE, "",
                        "Something failed that should not have (IllegalStateException). The details are in the.log.\n"),
                broken.run("recall", "hello", "--agent", "a", "--data", data.toString()));
        assertThat(failing(_ -> {
            throw new StoreFailure("The disk is full.", null);
        }).run("recall", "hello", "--agent", "a", "--data", data.toString(), "--verbose").err())
                .contains("The disk is full.", "at dev.throughline.");
    }

    private static Shell failing(Function<Object[], Object> recall) {
        return new Shell(ENVIRONMENT, Map.of("recall", recall));
    }

    private static String[] with(String[] words, String last) {
        String[] longer = Arrays.copyOf(words, words.length + 1);
        longer[words.length] = last;
        return longer;
    }
}
