package dev.throughline.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.AccessKey;
import dev.throughline.rest.wire.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The stream of events, read as a client does.
class EventStreamTest extends RestTest {

    private HttpURLConnection stream(String key) throws IOException {
        var connection = (HttpURLConnection) URI.create(server.address() + "/v1/events/stream?api_key=" + key)
                .toURL().openConnection();
        connection.setReadTimeout(10_000);
        return connection;
    }

    /// Type and data of the next event.
    private static Map.Entry<String, Map<String, Object>> next(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line.isEmpty() || line.startsWith(":")) {
            line = in.readLine();
        }
        String type = line.substring("event: ".length());
        String data = in.readLine().substring("data: ".length());
        assertEquals("", in.readLine());
        return Map.entry(type, JsonReader.object(data.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void changesArriveAsTheyHappen() throws IOException {
        HttpURLConnection connection = stream(ROOT);
        assertEquals(200, connection.getResponseCode());
        assertThat(connection.getContentType()).isEqualToIgnoringCase("text/event-stream; charset=utf-8");
        try (var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            var connected = next(in);
            assertEquals("connected", connected.getKey());
            assertEquals("connected", connected.getValue().get("type"));
            String id = stored("a", "caf\u00e9", "importance", 0.5);
            var stored = next(in);
            assertEquals("stored", stored.getKey());
            assertEquals("stored", stored.getValue().get("event_type"));
            assertEquals("caf\u00e9", stored.getValue().get("content"));
            assertEquals(id, stored.getValue().get("memory_id"));
            assertThat((Long) stored.getValue().get("timestamp")).isGreaterThan(1_700_000_000_000L);
            patch("/v1/memories/" + id + "/importance", object("importance", 0.9));
            assertEquals("importance_updated", next(in).getKey());
            server.close();
            assertThat(in.lines().filter(line -> !line.isEmpty() && !line.startsWith(":"))).isEmpty();
        }
    }

    @Test
    void aPinnedKeyHearsOnlyOfItsAgents() throws IOException {
        String key = issue(AccessKey.Level.READ, "_dakera_agent_mine");
        try (var in = new BufferedReader(new InputStreamReader(stream(key).getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("connected", next(in).getKey());
            stored("theirs", "secret");
            stored("mine", "open");
            assertEquals("open", next(in).getValue().get("content"));
        }
    }

    /// Some clients hand on a chunk only when the whole of it, its end included, has come.
    @Test
    void anEventsChunkIsEndedAtOnce() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(("GET /v1/events/stream?api_key=" + ROOT + " HTTP/1.1\r\n"
                    + "Host: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line = in.readLine();
            while (!line.startsWith("data: ")) {
                line = in.readLine();
            }
            assertEquals("", in.readLine());
            assertEquals("", in.readLine(), "the chunk ends before the next event");
            assertThat(in.readLine()).matches("\\p{XDigit}+");
        }
    }

    @Test
    void theStreamNeedsAKey() throws IOException {
        assertEquals(401, stream("wrong").getResponseCode());
        assertEquals(401, stream("").getResponseCode());
    }
}
