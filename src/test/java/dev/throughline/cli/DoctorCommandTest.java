package dev.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.Health;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.ModelStatus;
import dev.throughline.settings.Environment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    private static final ModelStatus GOOD = new ModelStatus("bge-small", 384, "abc123", null, 0);

    @TempDir
    private Path data;

    private Shell shell(ModelStatus model, Map<String, String> variables) {
        Health health = new Health("1", 1, Map.of(MemoryState.ACTIVE, 1200L), 40, 9, 9, 5_000_000, 1_000_000, model,
                data, List.of(), new Health.Queues(0, model.pending(), 0), null, List.of());
        return new Shell(Environment.of(variables, Map.of("os.name", "Linux", "java.version", "25.0.3")),
                Map.of("health", _ -> health));
    }

    @Test
    void allWellIsNought() {
        Shell.Outcome outcome = shell(GOOD, Map.of("THROUGHLINE_PORT", "0", "DISPLAY", ":0"))
                .run("doctor", "--data", data.toString());

        assertEquals(ExitCode.OK, outcome.code());
        assertThat(outcome.out().lines()).allMatch(line -> line.startsWith("ok "))
                .contains("ok    Store     1,200 memories, 40 sessions, 5.0 MB.", "ok    Index     Up to date, 1.0 MB.",
                        "ok    Model     bge-small, 384 dimensions, SHA-256 abc123");
    }

    @Test
    void aMissingModelIsBad() {
        Shell.Outcome outcome = shell(new ModelStatus("", 0, "", "The model file is damaged.", 0), Map.of())
                .run("doctor", "--data", data.toString());

        assertEquals(ExitCode.FAILURE, outcome.code());
        assertThat(outcome.out()).contains("bad   Model     Recall runs on words alone: The model file is damaged.");
    }

    @Test
    void aTakenPortAndNoDisplayAreWorthKnowing() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Shell.Outcome outcome = shell(GOOD, Map.of("THROUGHLINE_PORT", "" + taken.getLocalPort()))
                    .run("doctor", "--data", data.toString());

            assertEquals(ExitCode.OK, outcome.code());
            assertThat(outcome.out()).contains("note  Port      127.0.0.1:" + taken.getLocalPort() + " is taken",
                    "note  Display   There is none");
        }
    }

    @Test
    void wrongSettingsAreBad() throws IOException {
        Files.writeString(data.resolve("settings.json"), "{\"port\": {\"port\": 70000}}");

        Shell.Outcome outcome = shell(GOOD, Map.of()).run("doctor", "--data", data.toString());

        assertEquals(ExitCode.FAILURE, outcome.code());
        assertThat(outcome.out()).contains("bad   Settings  port.port is 70000, must be between 0 and 65535");
    }

    @Test
    void whereNoMemoryIsKeptNoneIsMade() {
        Path nowhere = data.resolve("nowhere");

        Shell.Outcome outcome = shell(GOOD, Map.of()).run("doctor", "--data", nowhere.toString());

        assertThat(outcome.out()).contains("note  Data      " + nowhere + " is not there yet", "ok    Model ");
        assertThat(nowhere).doesNotExist();
    }
}
