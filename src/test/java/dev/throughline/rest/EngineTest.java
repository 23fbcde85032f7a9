package dev.throughline.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.AccessKey;
import dev.throughline.memory.MemoryService;
import dev.throughline.testing.SettableClock;
import dev.throughline.testing.TestEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The port over the real engine, from the request to the disk and back.
class EngineTest extends RestTest {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir
    private Path directory;

    private final SettableClock clock = new SettableClock(START);

    @Override
    MemoryService openService() {
        return TestEngine.open(directory, clock);
    }

    @Test
    void whatIsStoredIsRecalledByTheNextRequest() {
        stored("kb", "Jane Doe wants a refund for order 4521", "importance", 0.9, "tags", List.of("customer:jane-doe"));
        stored("kb", "The printer needs new toner every month");
        stored("other", "Jane Doe wants a refund for order 4521");
        Reply reply = post("/v1/memory/recall",
                object("agent_id", "kb", "query", "refund of order 4521", "explain", true));
        List<Map<String, Object>> items = reply.is(200).items("memories");
        assertEquals("Jane Doe wants a refund for order 4521", reply.at("memories", "0", "memory", "content"));
        assertThat(items).allSatisfy(item -> {
            for (String score : List.of("score", "weighted_score", "smart_score")) {
                assertThat(((Number) item.get(score)).doubleValue()).isBetween(0.0, 1.0);
            }
            assertThat((Map<?, ?>) item.get("memory")).extracting("agent_id").isEqualTo("kb");
        });
        assertThat(items).extracting(item -> ((Number) item.get("smart_score")).doubleValue())
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(reply.items("stages")).isNotEmpty();
        Reply search = post("/v1/memory/search",
                object("agent_id", "kb", "query", "Jane Doe wants a refund for order 4521")).is(200);
        assertThat(search.number("memories", "0", "score")).isGreaterThan(0.95);
    }

    @Test
    void everyCharacterAndEveryNumberSurvivesTheDisk() {
        String wild = "nul \\u0000 lone \\ud800 and \\udfff \\u202e\\u05d0 \\ud83d\\ude00 \\\" \\\\ \\u2028 \\ufeff";
        String metadata = "{\"z\":1.0,\"a\":1,\"big\":12345678901234567890,\"tiny\":0.10,\"list\":[null,true]}";
        String id = (String) post("/v1/memory/store", "{\"agent_id\":\"a\",\"content\":\"" + wild
                + "\",\"metadata\":" + metadata + "}").is(200).at("memory", "id");
        Reply read = get("/v1/memory/get/" + id).is(200);
        assertEquals("nul \0 lone \ud800 and \udfff \u202e\u05d0 \ud83d\ude00 \" \\ \u2028 \ufeff", read.at("content"));
        assertThat(read.text()).contains("\"metadata\":" + metadata);
        String huge = "\uD83D\uDE00".repeat(100_000);
        assertEquals(huge, get("/v1/memory/get/" + stored("a", huge)).at("content"));
    }

    @Test
    void anAgentThatWantsNoEntitiesGetsNoneFromItsTextsAndKeepsThoseOfItsTags() {
        String config = "/v1/namespaces/_dakera_agent_quiet/config";
        patch(config, object("extract_entities", false)).is(200);
        String id = stored("quiet", "refund for order 4521", "tags", List.of("customer:jane-doe"));
        assertThat(get("/v1/memory/entities/" + id).is(200).items("entities")).extracting(entity -> entity.get("id"))
                .containsExactly("customer:jane-doe");
        patch(config, object("extract_entities", true, "entity_types", List.of("ORDER", "org"))).is(200);
        assertEquals(List.of("order", "org"), get(config).is(200).at("entity_types"));
        String other = stored("quiet", "refund of EUR 41.00 for order 4522");
        assertThat(get("/v1/memory/entities/" + other).items("entities")).extracting(entity -> entity.get("id"))
                .containsExactly("order:4522");
        patch("/v1/namespaces/docs/config", object("extract_entities", true)).is(404);
    }

    @Test
    void anExpiredMemoryIsGoneInTheSecondItExpires() {
        String id = stored("a", "temporary refund code", "ttl_seconds", 60);
        get("/v1/memory/get/" + id).is(200);
        clock.advance(Duration.ofSeconds(61));
        get("/v1/memory/get/" + id).isGone();
        put("/v1/memory/update/" + id, object("importance", 1)).isGone();
        assertEquals(List.of(), post("/v1/memory/recall", object("agent_id", "a", "query", "refund")).at("memories"));
        assertEquals(List.of(), post("/v1/memory/search", object("agent_id", "a", "query", "refund")).at("memories"));
        assertEquals(List.of(), get("/v1/agents/a/memories").list());
        assertEquals(0, post("/v1/memories/recall/batch", object("agent_id", "a")).at("total"));
        assertEquals(0, get("/v1/agents/a/wake-up").at("total_available"));
    }

    @Test
    void theSameStoreAgainChangesNothing() {
        stored("a", "x", "id", "mine");
        stored("a", "x", "id", "mine");
        assertEquals(1, get("/v1/agents/a/memories").list().size());
        post("/v1/memory/store", object("agent_id", "b", "content", "x", "id", "mine")).isInvalid();
    }

    @Test
    void asOfLooksBack() {
        stored("a", "the plan is basic", "valid_from", START.minus(Duration.ofDays(30)).getEpochSecond());
        stored("a", "the plan is premium", "valid_from", START.minus(Duration.ofDays(2)).getEpochSecond());
        String then = START.minus(Duration.ofDays(10)).toString();
        Reply reply = post("/v1/memory/recall", object("agent_id", "a", "query", "the plan", "as_of", then)).is(200);
        assertThat(reply.items("memories")).hasSize(1);
        assertEquals("the plan is basic", reply.at("memories", "0", "memory", "content"));
        Reply batch = post("/v1/memories/recall/batch", object("agent_id", "a", "as_of", then)).is(200);
        assertEquals(1, batch.at("filtered"));
    }

    @Test
    void sessionsFeedbackGraphAndKeysWork() {
        String session = (String) post("/v1/sessions/start", object("agent_id", "a")).is(200).at("session", "id");
        String one = stored("a", "Error E-1042 on order 4521", "session_id", session);
        String two = stored("a", "Order 4521 was replaced", "session_id", session);
        assertEquals(2, get("/v1/sessions/" + session).at("memory_count"));
        assertEquals(1, get("/v1/sessions").list().size());
        assertEquals(2, post("/v1/sessions/" + session + "/end", object("summary", "replaced")).at("memory_count"));
        post("/v1/sessions/" + session + "/end", object()).is(200);
        assertEquals("replaced", get("/v1/sessions/" + session).at("summary"));

        post("/v1/memories/" + one + "/feedback", object("agent_id", "a", "signal", "downvote")).is(200);
        assertEquals(1, get("/v1/memories/" + one + "/feedback").items("entries").size());
        assertEquals(1, get("/v1/agents/a/feedback/summary").at("downvotes"));

        Reply linked = post("/v1/memories/" + one + "/links", object("target_id", two, "edge_type", "related_to"));
        assertEquals("related_to", linked.is(200).at("edge", "edge_type"));
        assertThat(get("/v1/memories/" + one + "/graph").items("edges")).isNotEmpty();
        assertEquals(1, get("/v1/memories/" + one + "/path?target=" + two).at("hops"));
        assertThat((String) get("/v1/agents/a/graph/export?format=graphml").at("data")).contains("<graphml");
        assertThat(get("/v1/memory/entities/" + one).items("entities")).extracting("id").contains("order:4521");

        String secret = issue(AccessKey.Level.WRITE, "_dakera_agent_a");
        post("/v1/memory/recall", object("agent_id", "a", "query", "order"), key(secret)).is(200);
        post("/v1/memory/recall", object("agent_id", "b", "query", "order"), key(secret)).is(403);
        get("/v1/memory/get/" + one, key("dk-unknown")).isError(401, "INVALID_API_KEY");
        assertEquals(1, get("/admin/keys").list().size());
    }

    @Test
    void duplicatesAreFoundAndDecayIsChanged() {
        stored("a", "The customer prefers to be called in the morning");
        stored("a", "The customer prefers to be called in the morning");
        assertEquals(1, post("/v1/knowledge/deduplicate", object("agent_id", "a")).is(200).at("removed_count"));
        assertEquals(1, get("/v1/agents/a/memories").list().size());
        Reply changed = put("/v1/admin/decay/config", object("half_life_hours", 48)).is(200);
        assertEquals(48.0, changed.number("config", "half_life_hours"));
        assertEquals(48.0, get("/v1/admin/decay/config").number("half_life_hours"));
        get("/v1/admin/decay/stats").is(200);
        post("/v1/admin/ttl/cleanup", null).is(200);
        get("/health").is(200);
        get("/health/ready").is(200);
    }
}
