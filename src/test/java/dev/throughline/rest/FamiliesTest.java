package dev.throughline.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Sessions, agents, feedback, graph, knowledge, decay and health: the shapes that clients read.
class FamiliesTest extends RestTest {

    private static final String[] TYPED = {"User-Agent", "dakera-client/0.11.106"};

    @Test
    void aSessionBeginsHoldsAndEnds() {
        Reply started = post("/v1/sessions/start", object("agent_id", "a", "metadata", Map.of("ticket", 7))).is(200);
        String id = (String) started.at("session", "id");
        assertThat((Map<?, ?>) started.at("session")).extracting("ended_at", "summary").containsOnlyNulls();
        stored("a", "said", "session_id", id);
        assertEquals(7, get("/v1/sessions/" + id).at("metadata", "ticket"));
        assertEquals("said", get("/v1/sessions/" + id + "/memories").list().getFirst().get("content"));
        assertEquals(1, get("/v1/sessions/" + id + "/memories", TYPED).at("total_found"));
        Reply ended = post("/v1/sessions/" + id + "/end", object("summary", "done")).is(200);
        assertEquals(1, ended.at("memory_count"));
        assertEquals("done", ended.at("session", "summary"));
        post("/v1/sessions/" + id + "/end", object("summary", null)).is(200);
        assertEquals(1, get("/v1/sessions?agent_id=a").list().size());
        assertEquals(0, get("/v1/sessions?agent_id=a&active_only=true").list().size());
        assertEquals(1, get("/v1/agents/a/sessions").list().size());
        assertEquals(1, get("/v1/sessions?agent_id=a", TYPED).at("total"));
        assertEquals(1, get("/v1/sessions", "User-Agent", "Go-http-client/1.1").items("sessions").size());
        get("/v1/sessions/nothing").isError(404, "SESSION_NOT_FOUND");
        post("/v1/sessions/nothing/end", object()).isError(404, "SESSION_NOT_FOUND");
        post("/v1/sessions/start", object()).isInvalid();
    }

    @Test
    void agentsAreListedAndCounted() {
        stored("a", "x", "memory_type", "semantic", "importance", 0.4);
        stored("a", "y", "importance", 0.6);
        assertThat(get("/v1/agents").list().getFirst())
                .containsOnlyKeys("agent_id", "memory_count", "session_count", "active_sessions");
        assertEquals(List.of("_dakera_agent_a"), get("/v1/namespaces").at("namespaces"));
        assertEquals(1, get("/v1/agents/a/memories?memory_type=semantic").list().size());
        assertEquals(1, get("/v1/agents/a/memories?limit=1&offset=1").list().size());
        Reply figures = get("/v1/agents/a/stats").is(200);
        assertEquals(2, figures.at("total_memories"));
        assertEquals(1, figures.at("memories_by_type", "semantic"));
        assertEquals(0.5, figures.number("avg_importance"));
        assertEquals(2, get("/v1/agents/a/wake-up").at("total_available"));
        get("/v1/agents/a/wake-up?top_n=101").isInvalid();
        assertEquals(0, get("/v1/agents/nobody/stats").is(200).at("total_memories"));
        assertEquals(0.5, get("/v1/feedback/health?agent_id=a").number("health_score"));
        assertThat(get("/v1/agents/a/feedback/summary").json()).containsOnlyKeys(
                "agent_id", "upvotes", "downvotes", "flags", "total_feedback", "health_score");
    }

    @Test
    void feedbackMovesImportanceAndIsRemembered() {
        String id = stored("a", "x", "importance", 0.5);
        Reply up = post("/v1/memories/" + id + "/feedback", object("agent_id", "a", "signal", "positive")).is(200);
        assertThat(up.number("new_importance")).isBetween(0.57, 0.58);
        assertEquals("positive", up.at("signal"));
        Reply history = get("/v1/memories/" + id + "/feedback?agent_id=a");
        assertThat(history.items("entries").getFirst())
                .containsOnlyKeys("signal", "timestamp", "old_importance", "new_importance");
        post("/v1/memories/" + id + "/feedback", object("agent_id", "a", "signal", "meh")).isInvalid();
        post("/v1/memories/" + id + "/feedback", object("agent_id", "b", "signal", "upvote"))
                .isGone();
        Reply lower = patch("/v1/memories/" + id + "/importance", object("agent_id", "a", "importance", 0.1)).is(200);
        assertEquals("downvote", lower.at("signal"));
        assertEquals("upvote", patch("/v1/memories/" + id + "/importance", object("importance", 0.1)).at("signal"));
        Reply set = post("/v1/memory/importance", object("agent_id", "a", "memory_id", id, "importance", 1)).is(200);
        assertEquals("ok", set.at("status"));
        assertEquals(1.0, set.number("memory", "importance"));
        post("/v1/memory/importance", object("agent_id", "a", "memory_ids", List.of(id), "importance", 0.2)).is(200);
        post("/v1/memory/importance", object("agent_id", "a", "memory_id", id, "importance", -0.1))
                .isInvalid();
        post("/v1/memory/importance", object("agent_id", "b", "memory_id", id, "importance", 0.1))
                .isGone();
        Reply words = post("/v1/memory/feedback", object("agent_id", "a", "memory_id", id, "feedback", "Helpful!"));
        assertEquals("accepted", words.is(200).at("status"));
        assertThat(words.number("new_importance")).isGreaterThan(0.2);
        post("/v1/agents/a/memories/feedback", object("memory_id", id, "feedback", "so so")).is(200);
    }

    @Test
    void memoriesAreLinkedAndFollowed() {
        String one = stored("a", "y".repeat(300));
        String two = stored("a", "two");
        String three = stored("a", "three");
        Reply linked = post("/v1/memories/" + one + "/links", object("target_id", two, "edge_type", "related_to"));
        linked.is(200);
        assertEquals("related_to", linked.at("edge", "edge_type"));
        assertThat((Map<?, ?>) linked.at("edge")).extracting("id", "source_id", "target_id", "created_at")
                .doesNotContainNull();
        Reply graph = get("/v1/memories/" + one + "/graph?depth=2&types=related_to,linked_by").is(200);
        assertEquals(200, ((String) graph.at("nodes", "0", "content_preview")).length());
        assertEquals(1, graph.items("edges").size());
        get("/v1/memories/" + one + "/graph?depth=4").isInvalid();
        get("/v1/memories/" + one + "/graph?types=magic").isInvalid();
        Reply path = get("/v1/memories/" + one + "/path?target=" + two).is(200);
        assertEquals(1, path.at("hops"));
        assertEquals(1, path.items("edges").size());
        assertEquals(-1, get("/v1/memories/" + one + "/path?target=" + three).at("hops"));
        Reply way = get("/v1/knowledge/path?agent_id=a&from=" + one + "&to=" + two).is(200);
        assertEquals(1, way.at("hop_count"));
        get("/v1/knowledge/path?agent_id=a&from=" + one + "&to=" + three).isError(404, "PATH_NOT_FOUND");
        for (String format : List.of("json", "graphml", "csv")) {
            Reply export = get("/v1/agents/a/graph/export?format=" + format).is(200);
            assertThat((String) export.at("data")).contains(one);
            assertEquals(3, export.at("node_count"));
        }
        Reply xml = get("/v1/knowledge/export?agent_id=a&format=graphml").is(200);
        assertThat(xml.headers().get("content-type").getFirst()).startsWith("application/xml");
        assertThat(xml.text()).startsWith("<GRAPHML>");
        get("/v1/knowledge/export?agent_id=a&format=pdf").isInvalid();
        assertEquals(2, get("/v1/knowledge/query?agent_id=a").at("node_count"));
        Reply around = get("/v1/knowledge/query?agent_id=a&root_id=" + one + "&edge_type=related_to");
        assertEquals(1, around.at("edge_count"));
        Reply full = post("/v1/knowledge/graph/full", object("agent_id", "a")).is(200);
        assertEquals(1, full.items("edges").size());
        assertEquals(List.of(List.of(one, two)), full.at("clusters"));
        assertEquals(2, post("/v1/knowledge/graph", object("agent_id", "a", "memory_id", one)).items("nodes").size());
    }

    @Test
    void entitiesAndDuplicates() {
        String one = stored("a", "refund for #4521");
        stored("a", "refund for #4521");
        stored("b", "lost parcel of #4521");
        Reply found = post("/v1/memories/extract", object("content", "about #77 and #77")).is(200);
        assertEquals("order", found.at("entities", "0", "entity_type"));
        assertEquals(1, found.items("entities").size());
        assertEquals(0, post("/v1/memories/extract", object("content", "#77", "entity_types", List.of("person")))
                .items("entities").size());
        assertEquals("order #4521", get("/v1/memory/entities/" + one).at("entities", "0", "value"));
        Reply network = post("/v1/knowledge/network/cross-agent", object()).is(200);
        assertThat(network.items("edges").getFirst())
                .containsOnlyKeys("source", "target", "source_agent", "target_agent", "similarity");
        assertEquals(2, network.at("stats", "total_cross_edges"));
        assertThat((Long) network.at("nodes", "0", "created_at")).isGreaterThan(1_700_000_000_000L);
        Reply dry = post("/v1/knowledge/deduplicate", object("agent_id", "a", "dry_run", true)).is(200);
        assertEquals(1, dry.at("duplicates_found"));
        assertEquals(0, dry.at("removed_count"));
        Reply wet = post("/v1/memory/consolidate", object("agent_id", "a")).is(200);
        assertEquals(1, wet.at("memories_removed"));
        assertThat(wet.json()).containsKeys("source_memory_ids", "consolidated_count", "removed_count", "new_memories");
        stored("a", "refund for #4521");
        assertEquals(1, post("/v1/agents/a/consolidate", null).at("memories_deprecated"));
        assertEquals(1, get("/v1/agents/a/consolidation/log").list().size());
        assertThat(post("/v1/agents/a/compress", null).is(200).json())
                .containsKeys("memories_before", "memories_after", "removed_count")
                .doesNotContainKey("originals_deprecated");
    }

    @Test
    void summariesAreMadeOfTwoOrMore() {
        String one = stored("a", "one");
        String two = stored("a", "two");
        Reply dry = post("/v1/knowledge/summarize",
                object("agent_id", "a", "memory_ids", List.of(one, two), "dry_run", true)).is(200);
        assertEquals(2, dry.at("source_count"));
        assertThat(dry.json()).doesNotContainKey("new_memory_id");
        String made = (String) post("/v1/knowledge/summarize", object("agent_id", "a", "memory_ids", List.of(one, two)))
                .at("new_memory_id");
        assertEquals("one two", get("/v1/memory/get/" + made).at("content"));
        post("/v1/knowledge/summarize", object("agent_id", "a", "memory_ids", List.of(one)))
                .isInvalid();
    }

    @Test
    void decayIsReadAndChanged() {
        Reply before = get("/v1/admin/decay/config").is(200);
        assertEquals("exponential", before.at("strategy"));
        Reply after = put("/v1/admin/decay/config", object("half_life_hours", 24)).is(200);
        assertEquals(true, after.at("success"));
        assertEquals(24.0, after.number("config", "half_life_hours"));
        assertEquals("exponential", get("/v1/admin/decay/config").at("strategy"));
        put("/v1/admin/decay/config", object("half_life_hours", 0)).isInvalid();
        put("/v1/admin/decay/config", object("min_importance", 1.5)).isInvalid();
        put("/v1/admin/decay/config", object("strategy", "magic")).isInvalid();
        assertThat(get("/v1/admin/decay/stats").json()).containsKeys("total_decayed", "total_deleted", "cycles_run");
        assertThat(post("/v1/admin/ttl/cleanup", null).json())
                .containsKeys("success", "vectors_removed", "namespaces_cleaned", "message");
    }

    @Test
    void healthSaysHealthy() {
        Reply health = get("/health").is(200);
        assertEquals("healthy", health.at("status"));
        assertEquals("1.2.3", health.at("version"));
        assertEquals(true, get("/health/ready").at("ready"));
        assertEquals(true, get("/health/live").at("alive"));
        assertThat(get("/v1/ops/stats").json()).containsKeys("total_vectors", "namespace_count", "state");
    }
}
