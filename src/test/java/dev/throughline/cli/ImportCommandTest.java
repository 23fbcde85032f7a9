package dev.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.Cancelled;
import dev.throughline.memory.ImportReport;
import dev.throughline.memory.Transfer;
import dev.throughline.settings.Environment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void makeAFile() throws IOException {
        file = Files.createFile(directory.resolve("tickets.jsonl"));
    }

    private static Shell importing(Function<Object[], Object> importFile) {
        Transfer transfer = Shell.answering(Transfer.class, Map.of("importFile", importFile));
        return new Shell(Environment.of(Map.of(), Map.of()), Map.of("transfer", _ -> transfer));
    }

    @Test
    void allInIsNoughtWithASummary() {
        Shell.Outcome outcome = importing(_ -> new ImportReport(1200, 3, 40, List.of(), 0, 2.0))
                .run("import", file.toString());

        assertEquals(new Shell.Outcome(ExitCode.OK, "tickets.jsonl: 1,200 memories in, 3 there already, 40 sessions, "
                + "0 lines left out; 2.0 s, 600 a second\n", ""), outcome);
    }

    @Test
    void badLinesAreNamedAndMakeOne() {
        ImportReport report = new ImportReport(
                1, 0, 0, List.of(new ImportReport.Problem("tickets.jsonl", 17, "no id")), 3, 1);

        Shell.Outcome outcome = importing(_ -> report).run("import", file.toString());

        assertEquals(ExitCode.FAILURE, outcome.code());
        assertEquals("tickets.jsonl:17: no id\n... and 2 more lines of tickets.jsonl that were left out.\n",
                outcome.err());
    }

    @Test
    void theAgentIsTheDeskUnlessSaid() {
        AtomicReference<Object> agent = new AtomicReference<>();
        Shell shell = importing(arguments -> {
            agent.set(arguments[2]);
            return new ImportReport(0, 0, 0, List.of(), 0, 0);
        });

        shell.run("import", file.toString());
        assertEquals("desk", agent.get());
        shell.run("import", file.toString(), "--agent", "kb-assistant");
        assertEquals("kb-assistant", agent.get());
    }

    @Test
    void oneThatWasStoppedSaysHowToGoOn() {
        Shell.Outcome outcome = importing(_ -> {
            throw new Cancelled("The import");
        }).run("import", file.toString());

        assertEquals(new Shell.Outcome(ExitCode.FAILURE, "",
                "Stopped. What is in stays in; the same import again brings the rest.\n"), outcome);
    }

    @Test
    void progressIsOneLineForAPersonAndALineNowAndThenForAFile() {
        StringWriter seen = new StringWriter();
        ImportProgress person = new ImportProgress(
                new Terminal(new PrintWriter(seen), new PrintWriter(seen), true), () -> Instant.EPOCH, "f");
        person.report(1000, 2000, 85.4);
        person.report(5, -1, 1);
        person.end();
        assertThat(seen.toString()).startsWith("\rf: 1,000 of 2,000, 85 a second\rf: 5 done, 1 a second ")
                .doesNotContain("\n").endsWith("\r");

        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        StringWriter kept = new StringWriter();
        ImportProgress log = new ImportProgress(
                new Terminal(new PrintWriter(kept), new PrintWriter(kept), false), now::get, "f");
        log.report(1, 9, 1);
        now.set(Instant.EPOCH.plusSeconds(5));
        log.report(2, 9, 1);
        log.report(3, 9, 1);
        assertThat(kept.toString().lines()).containsExactly("f: 2 of 9, 1 a second");
    }
}
