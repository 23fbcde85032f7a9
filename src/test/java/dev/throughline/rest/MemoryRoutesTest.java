package dev.throughline.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Storing, recalling, searching, editing, forgetting: the shapes and the statuses.
class MemoryRoutesTest extends RestTest {

    @Test
    void aStoredMemoryComesBackWhole() {
        Reply stored = post("/v1/memory/store", object("agent_id", "a", "content", "Jane wants a refund",
                "memory_type", "semantic", "importance", 0.7, "tags", List.of("refund", "customer:jane"),
                "session_id", "s1", "metadata", Map.of("k", "v"), "ttl_seconds", 3600)).is(200);
        assertEquals(2, stored.at("embedding_time_ms"));
        Map<?, ?> memory = (Map<?, ?>) stored.at("memory");
        assertThat(memory.keySet().stream().map(String::valueOf)).contains("id", "agent_id", "content", "memory_type",
                "importance", "tags", "session_id", "metadata", "created_at", "last_accessed_at", "access_count",
                "ttl_seconds", "expires_at");
        assertThat((Integer) memory.get("created_at")).isGreaterThan(1_700_000_000);
        assertEquals(memory, get("/v1/memory/get/" + memory.get("id") + "?agent_id=a").json());
        assertEquals(memory, get("/v1/memory/get/" + memory.get("id")).json());
        get("/v1/memory/get/nothing").isGone();
    }

    @Test
    void aBatchIsStoredInOrderAndAMistakeNamesItsPlace() {
        Reply reply = post("/v1/memories/store/batch", object("agent_id", "a", "memories",
                List.of(object("content", "one"), object("content", "two", "importance", 0.9)))).is(200);
        assertEquals(2, reply.at("stored_count"));
        assertThat(reply.items("stored")).extracting("content").containsExactly("one", "two");
        assertThat(reply.items("stored")).allSatisfy(item -> assertThat(item)
                .containsKeys("id", "content", "agent_id", "tags", "importance", "created_at"));
        Reply wrong = post("/v1/memories/store/batch", object("agent_id", "a", "memories",
                List.of(object("content", "one"), object("content", "two", "importance", 7))))
                .isInvalid();
        assertThat((String) wrong.at("error")).startsWith("memories[1].importance is 7.0");
        post("/v1/memories/store/batch", object("agent_id", "a", "memories", List.of())).isInvalid();
        post("/v1/memories/store/batch", object("agent_id", "a", "memories", List.of("x")))
                .isInvalid();
        assertEquals(2, get("/v1/agents/a/memories").list().size());
    }

    @Test
    void recallNestsTheMemoryAndOrdersBySmartScore() {
        stored("a", "refund for order", "importance", 0.9);
        stored("a", "refund");
        stored("b", "refund for order");
        Reply reply = post("/v1/memory/recall", object("agent_id", "a", "query", "refund order")).is(200);
        List<Map<String, Object>> items = reply.items("memories");
        assertEquals(2, items.size());
        assertEquals(2, reply.at("total_found"));
        assertEquals(2, reply.at("query_embedding_time_ms"));
        assertEquals(3, reply.at("search_time_ms"));
        assertThat(reply.json()).doesNotContainKeys("associated_memories", "stages");
        assertThat(items.getFirst()).containsOnlyKeys(
                "memory", "score", "weighted_score", "smart_score", "vector_score", "text_score", "depth");
        assertThat((Map<?, ?>) items.getFirst().get("memory")).extracting("content").isEqualTo("refund for order");
        assertThat(((Map<?, ?>) items.getFirst().get("memory")).keySet().stream().map(String::valueOf))
                .contains("depth", "vector_score", "text_score", "tags");
        assertThat(reply.number("memories", "0", "smart_score"))
                .isGreaterThan(reply.number("memories", "1", "smart_score")).isBetween(0.0, 1.0);
        assertEquals(List.of(), post("/v1/memory/recall", object("agent_id", "nobody", "query", "x")).is(200)
                .at("memories"));
        post("/v1/memory/recall", object("agent_id", "a", "query", "")).isInvalid();
        post("/v1/memory/recall", object("agent_id", "a")).isInvalid();
        post("/v1/memory/recall", object("agent_id", "a", "query", "x", "top_k", 0)).isInvalid();
    }

    @Test
    void recallByGetAlsoCopiesTheFieldsBesideTheMemory() {
        stored("a", "refund");
        Reply reply = get("/v1/memory/recall?agent_id=a&query=refund");
        assertEquals("refund", reply.at("memories", "0", "content"));
        assertEquals("refund", reply.at("memories", "0", "memory", "content"));
        assertEquals(1.0, reply.number("memories", "0", "score"));
    }

    @Test
    void searchHasOneScoreTheCosine() {
        stored("a", "refund");
        Reply reply = post("/v1/memory/search", object("agent_id", "a", "query", "refund")).is(200);
        assertEquals(0.8, reply.number("memories", "0", "score"));
        assertThat(reply.items("memories").getFirst()).doesNotContainKeys("smart_score", "weighted_score");
        assertEquals(false, ((InMemoryService) service).lastQuery.rerank());
        assertEquals(false, ((InMemoryService) service).lastQuery.reinforce());
        assertEquals(10, ((InMemoryService) service).lastQuery.topK());
        assertEquals(1, get("/v1/memories/search?q=refund&agent_id=a").items("memories").size());
    }

    @Test
    void recallPassesOnWhatIsAskedBeyondTheContract() {
        stored("a", "refund");
        Reply reply = post("/v1/memory/recall", object("agent_id", "a", "query", "refund", "explain", true,
                "hint_tags", List.of("customer:jane"), "as_of", "2099-01-01T00:00:00Z", "deadline_ms", 250,
                "routing", "hybrid", "fusion", "rrf", "vector_weight", 0.3, "include_associated", true,
                "associated_memories_cap", 3)).is(200);
        var query = ((InMemoryService) service).lastQuery;
        assertEquals(List.of("customer:jane"), query.hintTags());
        assertEquals(Instant.parse("2099-01-01T00:00:00Z"), query.asOf());
        assertEquals(250, query.deadline().toMillis());
        assertEquals(3, query.associated().cap());
        assertEquals(List.of(), reply.at("associated_memories"));
        assertEquals("lexical", reply.at("memories", "0", "explanation", "arms", "0", "arm"));
        assertEquals(List.of("refund"), reply.at("memories", "0", "explanation", "matched_words"));
        assertEquals(2, reply.items("stages").size());
        assertEquals(false, reply.at("deadline_cut"));
        post("/v1/memory/recall?as_of=1700000000", object("agent_id", "a", "query", "x")).is(200);
        assertEquals(1_700_000_000L, ((InMemoryService) service).lastQuery.asOf().getEpochSecond());
        for (String field : List.of("as_of", "since", "until")) {
            post("/v1/memory/recall", object("agent_id", "a", "query", "x", field, "last week"))
                    .isInvalid();
        }
        post("/v1/memory/recall", object("agent_id", "a", "query", "x", "deadline_ms", 0)).isInvalid();
        post("/v1/memory/recall", object("agent_id", "a", "query", "x", "routing", "psychic"))
                .isInvalid();
    }

    @Test
    void anExpiredMemoryIsGoneEverywhere() {
        String id = stored("a", "refund", "expires_at", Instant.now().getEpochSecond() - 5, "session_id", "s");
        get("/v1/memory/get/" + id).isGone();
        put("/v1/memory/update/" + id, object("content", "y")).isGone();
        post("/v1/memories/" + id + "/feedback", object("signal", "upvote")).isGone();
        get("/v1/memories/" + id + "/graph").isGone();
        get("/v1/memory/entities/" + id).isGone();
        assertEquals(List.of(), post("/v1/memory/recall", object("agent_id", "a", "query", "refund")).at("memories"));
        assertEquals(List.of(), get("/v1/agents/a/memories").list());
        assertEquals(0, post("/v1/memories/recall/batch", object("agent_id", "a")).at("total"));
        assertEquals(0, forgotten("memory_ids", id));
    }

    @Test
    void anUpdateChangesWhatItNamesAndNothingElse() {
        String id = stored("a", "old", "tags", List.of("t"), "importance", 0.3);
        Reply reply = put("/v1/memory/update/" + id, object("content", "new", "importance", 0.4)).is(200);
        assertEquals("new", reply.at("memory", "content"));
        assertEquals(List.of("t"), reply.at("memory", "tags"));
        assertEquals(0.4, reply.number("memory", "importance"));
        assertEquals(List.of(), put("/v1/memory/update/" + id, object("tags", List.of())).at("memory", "tags"));
        put("/v1/agents/a/memories/" + id, object("content", "newer")).is(200);
        put("/v1/agents/b/memories/" + id, object("content", "stolen")).isGone();
        put("/v1/memory/update/nothing", object("content", "x")).isGone();
        assertEquals("newer", get("/v1/memory/get/" + id).at("content"));
    }

    @Test
    void forgettingNeedsASelector() {
        String id = stored("a", "one", "tags", List.of("t"));
        stored("a", "two", "tags", List.of("t"));
        stored("b", "three", "tags", List.of("t"));
        post("/v1/memory/forget", object("agent_id", "a")).isInvalid();
        post("/v1/memory/forget", object("agent_id", "a", "memory_ids", List.of())).isInvalid();
        Reply none = post("/v1/memory/forget", object("agent_id", "a", "memory_ids", List.of("nothing"))).is(200);
        assertEquals(0, none.at("deleted_count"));
        assertEquals("ok", none.at("status"));
        assertEquals(1, forgotten("memory_ids", id));
        get("/v1/memory/get/" + id).isGone();
        assertEquals(1, forgotten("tags", "t"));
        assertEquals(1, get("/v1/agents/b/memories").list().size());
    }

    @Test
    void batchesGoByFilter() {
        stored("a", "one", "tags", List.of("x", "y"), "importance", 0.9);
        stored("a", "two", "tags", List.of("x"), "importance", 0.2);
        stored("b", "three", "tags", List.of("x"));
        long now = Instant.now().getEpochSecond();
        Reply all = post("/v1/memories/recall/batch", object("agent_id", "a")).is(200);
        assertEquals(2, all.at("total"));
        assertEquals(2, all.at("filtered"));
        assertThat(all.items("memories").getFirst()).containsKeys("id", "content");
        assertEquals(1, filtered(object("tags", List.of("x", "y"))));
        assertEquals(1, filtered(object("max_importance", 0.5)));
        assertEquals(2, filtered(object("created_after", now - 60, "created_before", now)));
        assertEquals(0, filtered(object("created_after", now + 60)));
        assertEquals(0, filtered(object("memory_type", "procedural")));
        assertEquals(true, post("/v1/memories/recall/batch", object("agent_id", "a", "limit", 1)).at("truncated"));
        assertEquals(3, post("/v1/memories/recall/batch", object("agent_ids", List.of("a", "b"))).at("total"));
        Reply wrong = post("/v1/memories/recall/batch", object("agent_id", "a", "filter", object("min_importance", 2)));
        assertThat((String) wrong.isInvalid().at("error")).startsWith("filter.min_importance");

        delete("/v1/memories/forget/batch", object("agent_id", "a")).isInvalid();
        delete("/v1/memories/forget/batch", object("agent_id", "a", "filter", object())).isInvalid();
        assertEquals(0, delete("/v1/memories/forget/batch",
                object("agent_id", "a", "filter", object("created_before", now - 60))).at("deleted_count"));
        assertEquals(1, delete("/v1/memories/forget/batch",
                object("agent_id", "a", "filter", object("min_importance", 0.8))).at("deleted_count"));
        assertEquals(1, post("/v1/memories/forget/batch",
                object("agent_id", "a", "filter", object("created_before", now + 60))).at("deleted_count"));
        assertEquals(1, get("/v1/agents/b/memories").list().size());
    }

    private Object forgotten(String selector, String value) {
        return post("/v1/memory/forget", object("agent_id", "a", selector, List.of(value))).is(200).at("deleted_count");
    }

    private Object filtered(Map<String, Object> filter) {
        return post("/v1/memories/recall/batch", object("agent_id", "a", "filter", filter)).is(200).at("filtered");
    }

    @Test
    void documentedAliasesWork() {
        Reply stored = post("/v1/memories", object("agent_id", "a", "content", "x")).is(200);
        assertEquals("x", stored.at("memory", "content"));
        assertEquals(1, post("/v1/memories/recall", object("agent_id", "a", "query", "x")).items("memories").size());
        assertEquals(1, post("/v1/memory/hybrid", object("agent_id", "a", "query", "x")).items("memories").size());
        assertThat(post("/v1/sessions", object("agent_id", "a")).is(200).at("session", "id")).isNotNull();
        assertThat(post("/v1/knowledge/query", object("agent_id", "a")).is(200).json()).containsKey("edges");
    }

    @Test
    void strategicIsKeptAsSemantic() {
        String id = stored("a", "x", "memory_type", "strategic");
        assertEquals("semantic", get("/v1/memory/get/" + id).at("memory_type"));
        Reply wrong = post("/v1/memory/store", object("agent_id", "a", "content", "x", "memory_type", "vague"));
        assertThat((String) wrong.isInvalid().at("error")).startsWith("memory_type is \"vague\"");
    }
}
