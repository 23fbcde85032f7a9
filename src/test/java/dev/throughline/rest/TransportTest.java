package dev.throughline.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.StoreFailure;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes, bodies, statuses: what holds for every endpoint.
class TransportTest extends RestTest {

    private InMemoryService fake() {
        return (InMemoryService) service;
    }

    @Test
    void unknownAddressIsANotFoundInTheContractsShape() {
        Reply reply = get("/v1/no/such/thing").isError(404, "NOT_FOUND");
        assertThat(reply.json()).containsKeys("error", "code", "status");
        assertThat(reply.headers().get("content-type")).containsExactly("application/json");
        get("/v1/capabilities").isError(404, "NOT_FOUND");
    }

    @Test
    void wrongMethodIsToldAsSuch() {
        get("/v1/memory/store").isError(405, "METHOD_NOT_ALLOWED");
        delete("/v1/agents", null).isError(405, "METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "POST /v1/namespaces", "PUT /v1/namespaces/docs", "POST /v1/namespaces/docs/vectors", "GET /v1/audit",
        "GET /v1/kpis", "GET /metrics", "GET /v1/admin/cluster/status", "GET /admin/quotas", "POST /ops/compact",
        "GET /v1/namespaces/docs/memory_policy"})
    void whatTheContractKnowsAndThisServerLacksIsNotImplemented(String request) {
        String[] parts = request.split(" ");
        ask(parts[0], parts[1], null).isError(501, "NOT_IMPLEMENTED");
    }

    @Test
    void brokenJsonNamesLineAndColumn() {
        Reply reply = post("/v1/memory/store", "{\n \"agent_id\": \"a\",\n \"content\" \"x\"}")
                .isInvalid();
        assertThat((String) reply.at("error")).contains("line 3, column 1").contains("not valid JSON");
        post("/v1/memory/store", "[1]").isInvalid();
        post("/v1/memory/store", "{} {}").isInvalid();
        post("/v1/memory/store", "[".repeat(100_000)).isInvalid();
    }

    @Test
    void wrongTypeAndWrongValueNameTheField() {
        assertError("content", "must be a string", object("agent_id", "a", "content", 5));
        assertError("importance", "must be a number", object("agent_id", "a", "content", "x", "importance", "0.5"));
        assertError("importance", "between 0 and 1", object("agent_id", "a", "content", "x", "importance", 1.7));
        assertError("tags[1]", "must be a string", object("agent_id", "a", "content", "x", "tags", List.of("b", 2)));
        assertError("tags", "must be an array", object("agent_id", "a", "content", "x", "tags", "b"));
        assertError("metadata", "must be an object", object("agent_id", "a", "content", "x", "metadata", "b"));
        assertError("ttl_seconds", "whole number", object("agent_id", "a", "content", "x", "ttl_seconds", 1.5));
        assertError("ttl_seconds", "between 1", object("agent_id", "a", "content", "x", "ttl_seconds", 0));
        assertError("expires_at", "Unix seconds", object("agent_id", "a", "content", "x", "expires_at", "soon"));
        assertError("agent_id", "missing", object("content", "x"));
        assertError("content", "missing", object("agent_id", "a"));
        assertError("content", "empty", object("agent_id", "a", "content", " "));
    }

    private void assertError(String field, String problem, Object body) {
        Reply reply = post("/v1/memory/store", body).isInvalid();
        assertThat((String) reply.at("error")).startsWith(field + " ").contains(problem);
        assertEquals(field, reply.at("details", "field"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e999"})
    void importanceThatIsNoFiniteNumberIsRefused(String number) {
        Reply reply = post("/v1/memory/store", "{\"agent_id\":\"a\",\"content\":\"x\",\"importance\":" + number + "}")
                .isInvalid();
        assertThat((String) reply.at("error")).startsWith("importance");
        get("/v1/agents/a/wake-up?min_importance=" + number).isInvalid();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-1e400", "123456789012345678901234567890"})
    void extremeNumbersAreRefusedAtOnce(String number) {
        for (String field : List.of("ttl_seconds", "expires_at", "valid_from")) {
            post("/v1/memory/store", "{\"agent_id\":\"a\",\"content\":\"x\",\"" + field + "\":" + number + "}")
                    .isInvalid();
        }
    }

    @Test
    void camelCaseIsUnderstoodAndUnknownFieldsAreIgnored() {
        Reply reply = post("/v1/memory/store", object("agent_id", "a", "content", "x", "memoryType", "semantic",
                "sessionId", "s1", "ttlSeconds", 60, "surprise", List.of(1)));
        assertEquals("semantic", reply.at("memory", "memory_type"));
        assertEquals("s1", reply.at("memory", "session_id"));
        assertEquals(60, reply.at("memory", "ttl_seconds"));
        assertThat(reply.number("memory", "expires_at")).isGreaterThan(reply.number("memory", "created_at"));
    }

    @Test
    void anEmptyBodyIsAnEmptyObject() {
        assertThat((String) post("/v1/memory/store", null).isInvalid().at("error"))
                .contains("missing");
        post("/v1/agents/a/compress", null).is(200);
        post("/v1/agents/a/compress", "").is(200);
        post("/v1/agents/a/compress", "null").is(200);
    }

    @Test
    void everyCharacterComesBackUnchanged() {
        String wild = "nul \\u0000 lone \\ud800 and \\udfff rtl \\u202e\\u05d0 pair \\ud83d\\ude00 quote \\\" \\\\ "
                + "line\\u2028 \\ufeff \\uffff e\\u0301 \uD83D\uDC69\u200D\uD83D\uDE80";
        Reply reply = post("/v1/memory/store", "{\"agent_id\":\"a\",\"content\":\"" + wild
                + "\",\"metadata\":{\"k\":\"" + wild + "\"}}").is(200);
        String expected = "nul \0 lone \ud800 and \udfff rtl \u202e\u05d0 pair \ud83d\ude00 quote \" \\ "
                + "line\u2028 \ufeff \uffff e\u0301 \uD83D\uDC69\u200D\uD83D\uDE80";
        assertEquals(expected, reply.at("memory", "content"));
        String id = (String) reply.at("memory", "id");
        assertEquals(expected, get("/v1/memory/get/" + id).at("content"));
        assertEquals(expected, get("/v1/memory/get/" + id).at("metadata", "k"));
        Reply recalled = post("/v1/memory/recall", "{\"agent_id\":\"a\",\"query\":\"lone \\ud800\"}").is(200);
        assertEquals(expected, recalled.at("memories", "0", "memory", "content"));
    }

    @Test
    void aHundredThousandCharactersAreKeptAndOneMoreIsRefused() {
        String text = "\uD83D\uDE00".repeat(100_000);
        String id = stored("a", text);
        assertEquals(text, get("/v1/memory/get/" + id).at("content"));
        Reply reply = post("/v1/memory/store", object("agent_id", "a", "content", "x".repeat(100_001)))
                .isInvalid();
        assertThat((String) reply.at("error")).contains("100001").contains("100000");
    }

    @Test
    void metadataKeepsTheFormOfItsNumbersAndTheOrderOfItsKeys() {
        String metadata = "{\"z\":1.0,\"a\":1,\"big\":123456789012345678901234567890,\"small\":0.10,"
                + "\"deep\":{\"list\":[1,2.50,null,true,\"x\"]},\"precise\":3.14159265358979323846264338327950288,"
                + "\"empty\":{},\"none\":null}";
        String id = (String) post("/v1/memory/store",
                "{\"agent_id\":\"a\",\"content\":\"x\",\"metadata\":" + metadata + "}").is(200).at("memory", "id");
        assertThat(get("/v1/memory/get/" + id).text()).contains("\"metadata\":" + metadata);
    }

    @Test
    void invalidUtf8IsRefused() throws IOException {
        String body = "{\"agent_id\":\"a\",\"content\":\"\u00ff\u00fe\"}";
        String reply = raw("POST /v1/memory/store HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer " + ROOT + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        assertThat(reply).startsWith("HTTP/1.1 400").contains("INVALID_REQUEST");
    }

    @Test
    void headerNamesGoOutAsTheyAreWritten() throws IOException {
        String reply = raw("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(reply).startsWith("HTTP/1.1 200")
                .contains("\r\nContent-Type: application/json\r\n")
                .contains("\r\nCache-Control: no-store\r\n")
                .doesNotContain("Server:");
    }

    @Test
    void whatIsNoHttpIsAnsweredInTheContractsShape() throws IOException {
        assertThat(raw("GARBAGE\r\n\r\n")).contains("400").contains("INVALID_REQUEST").doesNotContain("<html");
        assertThat(raw("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .contains(" 414").contains("\"code\"");
    }

    @Test
    void pathSegmentsArePercentDecoded() {
        String id = "order/4521 caf\u00e9 100%+%2B;v=1\uD83D\uDE00";
        stored("team:one two", "x", "id", id);
        String encoded = "order%2F4521%20caf%C3%A9%20100%25+%252B%3Bv=1%F0%9F%98%80";
        assertEquals(id, get("/v1/memory/get/" + encoded).is(200).at("id"));
        assertEquals(1, get("/v1/agents/team:one%20two/memories").is(200).list().size());
        assertThat((String) get("/v1/memory/get/%ff").isInvalid().at("error")).startsWith("id");
    }

    @Test
    void queryParametersAreTextAndReadAsWhatTheyMean() {
        stored("a b", "one two", "tags", List.of("x", "y"));
        stored("a b", "one two", "tags", List.of("x"));
        Reply reply = get("/v1/memory/recall?agent_id=a+b&query=one%20two&top_k=3&tags=x,y&rerank=false"
                + "&since=2020-01-01T00:00:00+00:00");
        assertEquals(1, reply.items("memories").size());
        assertEquals(3, fake().lastQuery.topK());
        assertEquals(false, fake().lastQuery.rerank());
        assertEquals(List.of("x", "y"), fake().lastQuery.filter().tags());
        get("/v1/memory/recall?agent_id=a&query=x&top_k=many").isInvalid();
        get("/v1/memory/recall?agent_id=a&query=x&rerank=perhaps").isInvalid();
        get("/v1/memory/recall?agent_id=a&query=x&since=yesterday").isInvalid();
    }

    @Test
    void aBodyTooLargeIsRefusedAndItsSenderReadsWhy() {
        post("/v1/memory/store", "x".repeat(33 * 1024 * 1024)).isError(413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void headAnswersAsGetWithoutABody() {
        assertEquals("", ask("HEAD", "/health", null, noKey()).is(200).text());
        ask("HEAD", "/v1/agents", null, noKey()).is(401);
    }

    @Test
    void failuresWithinTellNothingOfTheInside() {
        fake().failure = new StoreFailure("disk /home/jane/secret is full", null);
        Reply store = post("/v1/memory/recall", object("agent_id", "a", "query", "x")).isError(500, "STORAGE_ERROR");
        fake().failure = new IllegalStateException("at com.example.Secret");
        Reply other = post("/v1/memory/recall", object("agent_id", "a", "query", "x")).isError(500, "INTERNAL_ERROR");
        assertThat(store.text() + other.text()).doesNotContain("secret").doesNotContain("Secret");
    }

    @Test
    void recentRequestsAreListedWithoutTheirQuery() {
        get("/v1/memory/recall?agent_id=a&query=private").is(200);
        get("/v1/agents", noKey()).is(401);
        List<RequestLine> recent = server.recent();
        assertThat(recent).extracting(RequestLine::path, RequestLine::status, RequestLine::key)
                .containsExactly(tuple("/v1/agents", 401, "-"), tuple("/v1/memory/recall", 200, "root"));
        assertThat(recent.get(1).micros()).isPositive();
        for (int i = 0; i < RequestLog.KEPT; i++) {
            get("/health");
        }
        assertEquals(RequestLog.KEPT, server.recent().size());
    }

    @Test
    void aBusyPortIsAClearFailure() {
        RestOptions same = new RestOptions("127.0.0.1", server.port(), ROOT, "1");
        assertThatThrownBy(() -> RestServer.start(service, same))
                .isInstanceOf(RestStartFailure.class)
                .hasMessageContaining("Port " + server.port())
                .hasMessageContaining("choose another port");
        assertThatThrownBy(() -> RestServer.start(service, new RestOptions("no.such.host.invalid", 0, ROOT, "1")))
                .isInstanceOf(RestStartFailure.class)
                .hasMessageContaining("no.such.host.invalid");
    }

    @Test
    void closingLetsRunningRequestsFinish() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        fake().duringRecall = () -> {
            entered.countDown();
            try {
                leave.await(5, TimeUnit.SECONDS);
            } catch (InterruptedException stop) {
                throw new AssertionError(stop);
            }
        };
        CompletableFuture<Reply> slow = CompletableFuture.supplyAsync(
                () -> post("/v1/memory/recall", object("agent_id", "a", "query", "x")));
        assertThat(entered.await(5, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
        leave.countDown();
        slow.get(8, TimeUnit.SECONDS).is(200);
        closing.get(8, TimeUnit.SECONDS);
    }
}
