package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A running server of the distribution, as a bot sees it.
///
/// @param address for instance `http://127.0.0.1:3300`
/// @param key its root key
record Served(Process process, String address, String key) implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PATIENCE_SECONDS = 60;

    HttpResponse<String> get(String path, String bearer) throws IOException, InterruptedException {
        return client().send(request(path, bearer).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return read(get(path, key));
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        return read(client().send(
                request(path, key).header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString()));
    }

    /// A new one each time: a connection kept from before a restart on the same port would fail the next request.
    private static HttpClient client() {
        return HttpClient.newHttpClient();
    }

    private HttpRequest.Builder request(String path, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private static JsonNode read(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    /// Ends it with no warning at all.
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /// Asks it to stop and waits until it has.
    @Override
    public void close() {
        process.destroy();
        assertThat(process.onExit()).as("the server stops when told to")
                .succeedsWithin(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
