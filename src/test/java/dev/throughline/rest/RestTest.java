package dev.throughline.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.AccessKey;
import dev.throughline.memory.Actor;
import dev.throughline.memory.MemoryService;
import dev.throughline.rest.wire.JsonReader;
import dev.throughline.rest.wire.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Starts the port on a free one of the loopback address, and asks it as a client would.
abstract class RestTest {

    static final String ROOT = "test-root-key";

    /// One for each server: a kept connection to the server before would fail a request to one on the same port.
    private final HttpClient client = HttpClient.newHttpClient();

    RestServer server;
    MemoryService service;

    @BeforeEach
    void open() {
        service = openService();
        server = RestServer.start(service, new RestOptions("127.0.0.1", 0, ROOT, "1.2.3"));
    }

    @AfterEach
    void shut() {
        server.close();
        service.close();
        client.shutdownNow();
    }

    MemoryService openService() {
        return new InMemoryService();
    }

    /// What came back.
    record Reply(int status, String text, Map<String, List<String>> headers) {

        Map<String, Object> json() {
            return JsonReader.object(text.getBytes(StandardCharsets.UTF_8));
        }

        /// A list at the top, which the reader only takes within an object.
        List<Map<String, Object>> list() {
            return items(JsonReader.object(("{\"top\":" + text + "}").getBytes(StandardCharsets.UTF_8)), "top");
        }

        Object at(String... path) {
            Object value = json();
            for (String step : path) {
                value = value instanceof List<?> list
                        ? list.get(Integer.parseInt(step))
                        : ((Map<?, ?>) value).get(step);
            }
            return value;
        }

        List<Map<String, Object>> items(String name) {
            return items(json(), name);
        }

        @SuppressWarnings("unchecked")
        private static List<Map<String, Object>> items(Map<String, Object> json, String name) {
            return (List<Map<String, Object>>) json.get(name);
        }

        double number(String... path) {
            return ((Number) at(path)).doubleValue();
        }

        Reply is(int expected) {
            assertEquals(expected, status, text);
            return this;
        }

        /// Turned away because a field is wrong.
        Reply isInvalid() {
            return isError(400, "INVALID_REQUEST");
        }

        /// There is no such memory.
        Reply isGone() {
            return isError(404, "VECTOR_NOT_FOUND");
        }

        Reply isError(int expected, String code) {
            is(expected);
            assertEquals(code, at("code"), text);
            return this;
        }
    }

    Reply get(String path, String... headers) {
        return ask("GET", path, null, headers);
    }

    Reply post(String path, Object body, String... headers) {
        return ask("POST", path, body, headers);
    }

    Reply put(String path, Object body, String... headers) {
        return ask("PUT", path, body, headers);
    }

    Reply patch(String path, Object body, String... headers) {
        return ask("PATCH", path, body, headers);
    }

    Reply delete(String path, Object body, String... headers) {
        return ask("DELETE", path, body, headers);
    }

    /// With the root key unless a header says otherwise; a body that is a string goes as it is.
    Reply ask(String method, String path, Object body, String... headers) {
        String text = body instanceof String given ? given : JsonWriter.write(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .method(method, body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(text));
        if (Arrays.stream(headers).noneMatch(h -> h.equals("Authorization") || h.equals("X-API-Key"))) {
            request.header("Authorization", "Bearer " + ROOT);
        }
        for (int i = 0; i < headers.length; i += 2) {
            if (!headers[i + 1].isEmpty()) {
                request.header(headers[i], headers[i + 1]);
            }
        }
        try {
            HttpResponse<String> response = client.send(
                    request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(response.statusCode(), response.body(), response.headers().map());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    /// Headers that carry no key.
    static String[] noKey() {
        return new String[] {"Authorization", ""};
    }

    static String[] key(String secret) {
        return new String[] {"Authorization", "Bearer " + secret};
    }

    String issue(AccessKey.Level level, String... namespaces) {
        return service.keys().create(Actor.rest("root"), "bot", level, List.of(namespaces), null).secret();
    }

    /// Whatever bytes, on a connection of their own; the server's until it closes.
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(all);
            return all.toString(StandardCharsets.ISO_8859_1);
        }
    }

    /// An object from names and values in turn.
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /// Stores one and gives back its id.
    String stored(String agent, String content, Object... more) {
        Map<String, Object> body = object(more);
        body.put("agent_id", agent);
        body.put("content", content);
        return (String) post("/v1/memory/store", body).is(200).at("memory", "id");
    }
}
