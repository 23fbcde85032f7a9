package dev.throughline.rest;

import static dev.throughline.memory.AccessKey.Level.ADMIN;
import static dev.throughline.memory.AccessKey.Level.READ;
import static dev.throughline.memory.AccessKey.Level.SUPER_ADMIN;
import static dev.throughline.memory.AccessKey.Level.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.Actor;
import dev.throughline.memory.InvalidRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who comes in, and what they may do and see.
class AccessTest extends RestTest {

    @Test
    void onlyHealthIsOpen() {
        get("/health", noKey()).is(200);
        get("/health/ready", noKey()).is(200);
        get("/health/live", noKey()).is(200);
        get("/v1/namespaces", noKey()).isError(401, "AUTHENTICATION_REQUIRED");
        get("/no/such/thing", noKey()).isError(401, "AUTHENTICATION_REQUIRED");
        get("/metrics", noKey()).isError(401, "AUTHENTICATION_REQUIRED");
        post("/v1/memory/store", "not even json", noKey()).isError(401, "AUTHENTICATION_REQUIRED");
    }

    @Test
    void aKeyComesAsBearerOrInItsOwnHeader() {
        get("/v1/namespaces", "Authorization", "Bearer " + ROOT).is(200);
        get("/v1/namespaces", "Authorization", "bearer  " + ROOT).is(200);
        get("/v1/namespaces", "X-API-Key", ROOT).is(200);
        get("/v1/namespaces", key("wrong")).isError(401, "INVALID_API_KEY");
        get("/v1/namespaces", "X-API-Key", "wrong").isError(401, "INVALID_API_KEY");
        get("/v1/namespaces?api_key=" + ROOT, noKey()).isError(401, "AUTHENTICATION_REQUIRED");
        get("/v1/namespaces", "Authorization", "Basic abc").isError(401, "AUTHENTICATION_REQUIRED");
    }

    @Test
    void aKeyThatEndedLetsNobodyIn() {
        var expired = service.keys().create(Actor.rest("root"), "old", WRITE, List.of(), Instant.now().minusSeconds(1));
        get("/v1/namespaces", key(expired.secret())).isError(401, "API_KEY_EXPIRED");
        var off = service.keys().create(Actor.rest("root"), "off", WRITE, List.of(), null);
        get("/v1/namespaces", key(off.secret())).is(200);
        post("/admin/keys/" + off.key().id() + "/deactivate", null).is(200);
        get("/v1/namespaces", key(off.secret())).isError(401, "INVALID_API_KEY");
    }

    @Test
    void scopesIncludeThoseBelow() {
        String read = issue(READ);
        String write = issue(WRITE);
        String admin = issue(ADMIN);
        String all = issue(SUPER_ADMIN);
        var memory = object("agent_id", "a", "content", "x");
        get("/v1/agents", key(read)).is(200);
        post("/v1/memory/recall", object("agent_id", "a", "query", "x"), key(read)).is(200);
        post("/v1/memory/store", memory, key(read)).isError(403, "INSUFFICIENT_SCOPE");
        post("/v1/memory/store", memory, key(write)).is(200);
        get("/v1/admin/decay/config", key(write)).isError(403, "INSUFFICIENT_SCOPE");
        get("/v1/admin/decay/config", key(admin)).is(200);
        post("/v1/knowledge/network/cross-agent", null, key(write)).isError(403, "INSUFFICIENT_SCOPE");
        post("/v1/knowledge/network/cross-agent", null, key(admin)).is(200);
        get("/admin/keys", key(admin)).isError(403, "INSUFFICIENT_SCOPE");
        get("/admin/keys", key(all)).is(200);
        post("/v1/memory/store", "no json", key(read)).isError(403, "INSUFFICIENT_SCOPE");
    }

    @Test
    void aPinnedKeySeesItsAgentsOnEveryRoute() {
        String mine = stored("mine", "the parcel", "session_id", "s-mine");
        String other = stored("mine", "the parcel again");
        String theirs = stored("theirs", "their parcel");
        String theirOther = stored("theirs", "their other parcel");
        String session = (String) post("/v1/sessions/start", object("agent_id", "theirs")).at("session", "id");
        String[] key = key(issue(SUPER_ADMIN, "_dakera_agent_mine"));

        for (String path : List.of("/v1/memory/get/", "/v1/memory/entities/")) {
            get(path + mine, key).is(200);
            denied(get(path + theirs, key));
        }
        for (String path : List.of("/feedback", "/graph")) {
            get("/v1/memories/" + mine + path, key).is(200);
            denied(get("/v1/memories/" + theirs + path, key));
        }
        get("/v1/memories/" + mine + "/path?target=" + other, key).is(200);
        denied(get("/v1/memories/" + mine + "/path?target=" + theirs, key));
        denied(post("/v1/memories/" + mine + "/links", object("target_id", theirs), key));
        denied(post("/v1/memories/" + theirs + "/links", object("target_id", theirOther), key));
        denied(put("/v1/memory/update/" + theirs, object("content", "x"), key));
        denied(put("/v1/agents/mine/memories/" + theirs, object("content", "x"), key));
        denied(patch("/v1/memories/" + theirs + "/importance", object("importance", 1), key));
        denied(post("/v1/memories/" + theirs + "/feedback", object("signal", "upvote"), key));
        denied(post("/v1/memory/importance", object("agent_id", "mine", "memory_id", theirs, "importance", 1), key));
        denied(post("/v1/memory/feedback", object("agent_id", "mine", "memory_id", theirs, "feedback", "good"), key));
        denied(post("/v1/agents/mine/memories/feedback", object("memory_id", theirs, "feedback", "good"), key));
        denied(post("/v1/knowledge/graph", object("agent_id", "mine", "memory_id", theirs), key));
        denied(get("/v1/knowledge/query?agent_id=mine&root_id=" + theirs, key));
        denied(get("/v1/knowledge/path?agent_id=mine&from=" + mine + "&to=" + theirs, key));
        denied(post("/v1/knowledge/summarize", object("agent_id", "mine", "memory_ids", List.of(mine, theirs)), key));
        denied(get("/v1/sessions/" + session, key));
        denied(get("/v1/sessions/" + session + "/memories", key));
        denied(post("/v1/sessions/" + session + "/end", null, key));
        assertEquals("their parcel", get("/v1/memory/get/" + theirs).at("content"));
        get("/v1/memory/get/" + mine + "?agent_id=theirs").isGone();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "POST /v1/memory/store", "POST /v1/memories", "POST /v1/memories/store/batch", "POST /v1/memory/recall",
        "GET /v1/memory/recall", "POST /v1/memory/search", "GET /v1/memories/search", "POST /v1/memory/forget",
        "POST /v1/memories/recall/batch", "DELETE /v1/memories/forget/batch", "POST /v1/sessions/start",
        "GET /v1/sessions", "GET /v1/feedback/health", "GET /v1/knowledge/query", "GET /v1/knowledge/path",
        "GET /v1/knowledge/export", "POST /v1/knowledge/graph", "POST /v1/knowledge/graph/full",
        "POST /v1/knowledge/deduplicate", "POST /v1/knowledge/summarize", "POST /v1/memory/consolidate",
        "POST /v1/memory/importance", "POST /v1/memory/feedback"})
    void aPinnedKeyMayNotNameAnotherAgent(String request) {
        String[] key = key(issue(SUPER_ADMIN, "_dakera_agent_mine"));
        String[] parts = request.split(" ");
        Object body = parts[0].equals("GET") ? null : object("agent_id", "theirs", "content", "x", "query", "x");
        denied(ask(parts[0], parts[1] + "?agent_id=theirs&query=x", body, key));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET /memories", "GET /stats", "GET /sessions", "GET /wake-up", "GET /feedback/summary", "GET /graph/export",
        "GET /consolidation/log", "POST /compress", "POST /consolidate", "POST /memories/feedback",
        "PUT /memories/m1"})
    void aPinnedKeyMayNotReachAnotherAgentsPath(String request) {
        String[] key = key(issue(SUPER_ADMIN, "_dakera_agent_mine"));
        String[] parts = request.split(" ");
        denied(ask(parts[0], "/v1/agents/theirs" + parts[1], parts[0].equals("GET") ? null : object(), key));
    }

    @Test
    void aPinnedKeysListsHoldOnlyItsAgents() {
        stored("mine", "x");
        stored("theirs", "x");
        post("/v1/sessions/start", object("agent_id", "mine"));
        post("/v1/sessions/start", object("agent_id", "theirs"));
        String[] key = key(issue(ADMIN, "_dakera_agent_mine"));
        assertEquals(List.of("mine"), get("/v1/agents", key).list().stream().map(a -> a.get("agent_id")).toList());
        assertEquals(List.of("_dakera_agent_mine"), get("/v1/namespaces", key).at("namespaces"));
        assertEquals(1, get("/v1/sessions", key).list().size());
        assertEquals(2, get("/v1/sessions").list().size());
        Reply network = post("/v1/knowledge/network/cross-agent", null, key).is(200);
        assertEquals(1, network.items("agents").size());
        denied(post("/v1/knowledge/network/cross-agent", object("agent_ids", List.of("theirs")), key));
        denied(post("/v1/memories/recall/batch", object("agent_ids", List.of("mine", "theirs")), key));
        denied(get("/v1/admin/decay/config", key));
        denied(put("/v1/admin/decay/config", object("half_life_hours", 5), key));
        denied(get("/v1/namespaces/_dakera_agent_theirs/config", key));
        denied(get("/admin/keys", key(issue(SUPER_ADMIN, "_dakera_agent_mine"))));
        String[] nowhere = key(issue(READ, "some-vectors"));
        assertEquals(0, get("/v1/agents", nowhere).list().size());
        assertEquals(0, get("/v1/sessions", nowhere).list().size());
    }

    private static void denied(Reply reply) {
        reply.isError(403, "NAMESPACE_ACCESS_DENIED");
    }

    @Test
    void webPagesOfOtherOriginsAreRefused() throws IOException {
        get("/v1/agents", "Origin", "http://evil.example").isError(403, "CROSS_ORIGIN_REQUEST_REFUSED");
        get("/v1/agents", "Origin", "null").isError(403, "CROSS_ORIGIN_REQUEST_REFUSED");
        ask("OPTIONS", "/v1/agents", null, "Authorization", "", "Origin", "http://evil.example")
                .isError(403, "CROSS_ORIGIN_REQUEST_REFUSED");
        Reply own = get("/v1/agents", "Origin", server.address()).is(200);
        assertThat(own.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
        assertThat(rawHealth("evil.example:" + server.port())).contains(" 403 ").contains("CROSS_ORIGIN");
        assertThat(rawHealth("127.0.0.1.evil.example")).contains(" 403 ");
        assertThat(rawHealth("localhost")).contains(" 200 ");
        assertThat(rawHealth("127.0.0.1:9999")).contains(" 200 ");
        assertThat(rawHealth("[::1]:" + server.port())).contains(" 200 ");
    }

    private String rawHealth(String host) throws IOException {
        return raw("GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    @Test
    void thereIsNoPortWithoutAKey() {
        assertThatThrownBy(() -> new RestOptions("127.0.0.1", 0, " ", "1")).isInstanceOf(InvalidRequest.class);
        assertThat(new RestOptions("127.0.0.1", 0, "geheim", "1").toString()).doesNotContain("geheim");
    }

    @Test
    void keysLiveAndDie() {
        Reply made = post("/admin/keys", object("name", "bot", "scope", "write", "namespaces",
                List.of("_dakera_agent_a"), "expires_in_days", 30)).is(200);
        String id = (String) made.at("key_id");
        String secret = (String) made.at("key");
        assertEquals(id, made.at("id"));
        assertEquals(List.of("read", "write"), made.at("permissions"));
        assertEquals(true, made.at("active"));
        post("/v1/memory/store", object("agent_id", "a", "content", "x"), key(secret)).is(200);
        post("/v1/memory/store", object("agent_id", "b", "content", "x"), key(secret)).is(403);

        assertEquals(1, get("/admin/keys").list().size());
        assertEquals(1, get("/admin/keys", "User-Agent", "dakera-client/0.11").at("total"));
        assertThat(get("/admin/keys").text()).doesNotContain(secret);
        assertThat(get("/admin/keys/" + id).text()).doesNotContain(secret);
        Reply usage = get("/admin/keys/" + id + "/usage").is(200);
        assertEquals(2, usage.at("total_requests"));
        assertEquals(1, usage.at("failed_requests"));
        assertEquals(2, usage.at("requests_by_endpoint", "POST /v1/memory/store"));

        String fresh = (String) post("/admin/keys/" + id + "/rotate", null).is(200).at("new_key");
        get("/v1/agents", key(secret)).isError(401, "INVALID_API_KEY");
        get("/v1/agents", key(fresh)).is(200);
        assertEquals(true, delete("/admin/keys/" + id, null).is(200).at("success"));
        get("/v1/agents", key(fresh)).isError(401, "INVALID_API_KEY");
        get("/admin/keys/" + id).isError(404, "KEY_NOT_FOUND");

        assertEquals("read", post("/admin/keys", object("name", "plain")).at("scope"));
        assertEquals("admin", post("/admin/keys", object("name", "p", "permissions", List.of("read", "admin")))
                .at("scope"));
        post("/admin/keys", object("name", "x", "scope", "king")).isInvalid();
        post("/admin/keys", object()).isInvalid();
    }
}
