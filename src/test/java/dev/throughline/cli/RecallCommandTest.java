package dev.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.Arm;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.Filter;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Recall;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Recalled;
import dev.throughline.memory.Scope;
import dev.throughline.settings.Environment;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecallCommandTest {

    private static final Instant TIME = Instant.parse("2026-05-02T10:12:00Z");
    private static final Memory MEMORY = new Memory(new MemoryId("m1"), "a", "Order 4521\narrived  damaged.",
            MemoryType.EPISODIC, 0.5, List.of("customer:jane-doe", "order"), "s1", null, TIME, TIME, null, 0, null,
            null, null, false, false, MemoryState.ACTIVE);
    private static final Explanation WHY = new Explanation(
            List.of(new Explanation.ArmHit(Arm.LEXICAL, 1, 12.25, 0.4)), 0.8, null, 0.8, 0.45, 0.9, 1.02, 1, 1,
            List.of("Order", "4521"),
            List.of(new Explanation.Step(LinkType.SHARES_ENTITY, new Entity(EntityKind.ORDER, "4521", "order 4521"),
                    null)));
    private static final Recall RECALL = new Recall(List.of(new Recalled(MEMORY, 0.816, null, 1.0, 0, WHY)), List.of(),
            12, List.of(new Recall.Stage("embed", 4321, 0), new Recall.Stage("lexical", 900, 12)),
            Recall.Reranking.NOT_AVAILABLE, Recall.Reached.WHOLE);

    @TempDir
    private Path data;

    private final AtomicReference<Object> asked = new AtomicReference<>();
    private final Shell shell = new Shell(Environment.of(Map.of(), Map.of()), Map.of("recall", arguments -> {
        asked.set(arguments[0]);
        return RECALL;
    }));

    @Test
    void asksAboutOneCustomerAndLeavesNoTrace() {
        shell.run("recall", "what broke", "--agent", "a", "--customer", "jane-doe", "--top-k", "8",
                "--data", data.toString());

        assertEquals(RecallQuery.of(Scope.agent("a"), "what broke").withTopK(8)
                .withFilter(Filter.LIVE.withTags(List.of("customer:jane-doe"))).withoutReinforcement(), asked.get());
    }

    @Test
    void anAnswerIsTwoLines() {
        assertThat(new RecallText(ZoneOffset.UTC, false).lines(RECALL)).containsExactly(
                " 1. 0.816  2026-05-02 10:12  Order 4521 arrived damaged.",
                "    m1, episodic, session s1, customer:jane-doe order",
                "1 of 12 candidates");
    }

    @Test
    void anExplanationSaysWhereEachPartOfTheScoreIsFrom() {
        assertThat(new RecallText(ZoneOffset.UTC, true).lines(RECALL)).containsSequence(
                "    found by lexical  at rank 1, BM25 12.250, adds 0.400",
                "    score    base 0.800 (fused 0.800) x importance 1.020 x recency 1.000 x certainty 1.000",
                "    faded    importance now 0.450, 90 % of what was stored",
                "    words    Order, 4521",
                "    linked   shares_entity order 4521 with the question",
                "1 of 12 candidates",
                "    embed         4.32 ms",
                "    lexical       0.90 ms, 12 found",
                "    not reranked: no reranker is installed");
    }

    @Test
    void jsonIsOneObjectOnOneLine() {
        Shell.Outcome outcome = shell.run("recall", "what broke", "--agent", "a", "--json", "--data", data.toString());

        assertEquals("{\"memories\":[{\"id\":\"m1\",\"agent_id\":\"a\",\"content\":\"Order 4521\\narrived  damaged.\","
                + "\"memory_type\":\"episodic\",\"importance\":0.5,\"tags\":[\"customer:jane-doe\",\"order\"],"
                + "\"session_id\":\"s1\",\"metadata\":null,\"created_at\":\"2026-05-02T10:12:00Z\",\"valid_from\":null,"
                + "\"expires_at\":null,\"score\":0.816}],\"candidates\":12}\n", outcome.out());
    }
}
