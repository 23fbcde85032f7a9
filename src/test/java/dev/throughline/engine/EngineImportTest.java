package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.Cancelled;
import dev.throughline.memory.Customer;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Filter;
import dev.throughline.memory.ImportReport;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Progress;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Session;
import dev.throughline.memory.Story;
import dev.throughline.memory.TransferFailure;
import dev.throughline.testing.SettableClock;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineImportTest {

    private static final String TICKET = """
            {"id":"881","product":"store","customer":"Mara Lindqvist","created":"2026-05-03T08:02:00Z",\
            "title":"Lamp arrived broken","tags":["refund"],"is_solved":true,"turns":[\
            {"id":"881-1","author":"Mara Lindqvist","created":"2026-05-03T08:02:00Z","role_derived":"customer",\
            "text":"The lamp of order 4521 came broken."},\
            {"id":"881-2","author":"bot","created":"2026-05-03T08:04:00Z","role_derived":"bot","text":"I am sorry."}]}""";

    @TempDir
    Path directory;

    private Engine engine;

    @BeforeEach
    void open() {
        engine = EngineFixture.open(directory.resolve("data"), SettableClock.standard());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("in.jsonl"), text);
    }

    private ImportReport read(Path file) {
        return engine.transfer().importFile(Actor.cli(), file, "desk", Progress.NONE, Cancellation.NEVER);
    }

    @Test
    void aTicketBecomesASessionOfTurnsWithTheirOwnTimes() throws IOException {
        ImportReport report = read(file(TICKET));

        assertThat(report.imported()).isEqualTo(2);
        assertThat(report.sessions()).isEqualTo(1);
        Session session = engine.sessions().find("ticket-881").orElseThrow();
        assertThat(session.started()).isEqualTo(Instant.parse("2026-05-03T08:02:00Z"));
        assertThat(session.ended()).isEqualTo(Instant.parse("2026-05-03T08:04:00Z"));
        assertThat(session.metadata().text("status")).contains("resolved");
        Memory first = engine.sessions().memories("ticket-881").getFirst();
        assertThat(first.created()).isEqualTo(Instant.parse("2026-05-03T08:02:00Z"));
        assertThat(first.tags()).contains("customer:mara-lindqvist", "ticket:881", "product:store", "refund");
        assertThat(engine.graph().mentions(first.id())).extracting(mention -> mention.entity().id())
                .contains("order:4521", "ticket:881", "customer:mara-lindqvist");
    }

    @Test
    void aTurnLongerThanAMemoryBecomesSeveralAndLosesNothing() throws IOException {
        String log = "a line of a log 😀 ".repeat(12_000);
        read(file(TICKET.replace("I am sorry.", log)));

        List<Memory> turns = engine.sessions().memories("ticket-881");
        assertThat(turns).hasSize(4);
        assertThat(turns.stream().skip(1).map(Memory::content).collect(Collectors.joining())).isEqualTo(log);
    }

    @Test
    void theCustomerIsOnTheDeskWithTheirStory() throws IOException {
        read(file(TICKET));

        Customer customer = engine.desk().customers("4521", 10).getFirst();
        assertThat(customer.name()).isEqualTo("Mara Lindqvist");
        assertThat(customer.tickets()).isEqualTo(1);
        assertThat(customer.openTickets()).isZero();
        Story story = engine.desk().story(customer.handle());
        assertThat(story.memories()).hasSize(2);
        assertThat(story.sessions()).containsOnlyKeys("ticket-881");
        assertThat(engine.graph().find(Scope.wholeDesk(), "4521", 5)).extracting(entity -> entity.kind())
                .contains(EntityKind.ORDER);
    }

    @Test
    void aSecondRunImportsNothingTwice() throws IOException {
        Path file = file(TICKET + "\n" + "{\"content\":\"plain memory\",\"tags\":[\"a\"]}\n");
        read(file);
        ImportReport again = read(file);

        assertThat(again.imported()).isZero();
        assertThat(again.skipped()).isEqualTo(3);
        assertThat(engine.memories().list(Scope.wholeDesk(), Filter.ANY, 0, 10).matching()).isEqualTo(3);
    }

    @Test
    void aTicketSolvedSinceIsBroughtUpToDate() throws IOException {
        read(file(TICKET.replace("\"is_solved\":true", "\"is_solved\":false")));
        assertThat(engine.sessions().find("ticket-881").orElseThrow().open()).isTrue();
        read(file(TICKET));

        assertThat(engine.sessions().find("ticket-881").orElseThrow().open()).isFalse();
    }

    @Test
    void aBadLineIsReportedWithItsNumberAndTheRestGoesOn() throws IOException {
        ImportReport report = read(file("""
                {"content":"one"}
                not json

                {"content":"two","importance":7}
                {"id":"9","customer":"x","created":"yesterday","turns":[{"text":"hi"}]}
                {"content":"three","memory_type":"episodic","created_at":"2026-05-03T08:02:00Z"}
                """));

        assertThat(report.imported()).isEqualTo(2);
        assertThat(report.problems()).extracting(ImportReport.Problem::line).containsExactly(2L, 4L, 5L);
        assertThat(report.problems().get(1).reason()).contains("importance").contains("between 0 and 1");
        assertThat(report.problems().get(2).reason()).contains("created").contains("yesterday");
    }

    @Test
    void anIdOfAnotherAgentsMemoryIsABadLineToo() throws IOException {
        read(file("{\"id\":\"m\",\"agent_id\":\"one\",\"content\":\"a\"}"));
        ImportReport report = read(file("{\"id\":\"m\",\"agent_id\":\"two\",\"content\":\"b\"}\n{\"content\":\"c\"}"));

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.reason()).contains("another agent");
        });
        assertThat(report.imported()).isEqualTo(1);
    }

    @Test
    void gzipIsReadAsItIs() throws IOException {
        Path file = directory.resolve("in.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(TICKET.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(file).imported()).isEqualTo(2);
    }

    @Test
    void aMissingFileIsSaid() {
        assertThatThrownBy(() -> read(directory.resolve("nowhere.jsonl"))).isInstanceOf(TransferFailure.class)
                .hasMessageContaining("nowhere.jsonl");
    }

    @Test
    void cancellingKeepsWhatWasAcknowledgedAndARunLaterCompletesIt() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            lines.append("{\"content\":\"memory number ").append(i).append("\"}\n");
        }
        Path file = file(lines.toString());
        AtomicInteger asked = new AtomicInteger();
        Cancellation after = () -> asked.incrementAndGet() > 1_200;

        assertThatThrownBy(() -> engine.transfer().importFile(Actor.cli(), file, "desk", Progress.NONE, after))
                .isInstanceOf(Cancelled.class);
        long kept = engine.memories().list(Scope.agent("desk"), Filter.ANY, 0, 0).matching();
        assertThat(kept).isBetween(1L, 1_999L);
        ImportReport rest = read(file);
        assertThat(rest.imported()).isEqualTo(2_000 - kept);
    }

    @Test
    void progressRisesToTheTotal() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            lines.append("{\"content\":\"memory number ").append(i).append("\"}\n");
        }
        long[] last = new long[2];
        engine.transfer().importFile(Actor.cli(), file(lines.toString()), "desk", (done, total, rate) -> {
            assertThat(done).isGreaterThanOrEqualTo(last[0]);
            last[0] = done;
            last[1] = total;
        }, Cancellation.NEVER);

        assertThat(last).containsExactly(1_000, 1_000);
    }
}
