package dev.throughline.rest.routes;

import static dev.throughline.memory.AccessKey.Level.READ;

import dev.throughline.memory.Health;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.MemoryState;
import dev.throughline.rest.call.Answer;
import dev.throughline.rest.call.Call;
import dev.throughline.rest.call.Endpoint;
import dev.throughline.rest.wire.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Whether the server is well. Open to everyone, so it tells no paths and no sentences of the engine's, only the parts
/// that do not work as they should.
public final class HealthRoutes implements Endpoint.Family {

    private final MemoryService service;
    private final String version;

    public HealthRoutes(MemoryService service, String version) {
        this.service = service;
        this.version = version;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.open("/health", this::health),
                Endpoint.open("/health/ready", this::ready),
                Endpoint.open("/health/live", this::alive),
                Endpoint.get("/v1/ops/stats", READ, this::statistics));
    }

    private Answer health(Call call) {
        Health health = service.health();
        return Answer.of(JsonObject.of("status", "healthy")
                .with("service", "throughline")
                .with("version", version)
                .with("uptime", health.uptimeSeconds())
                .with("uptime_seconds", health.uptimeSeconds())
                .with("degraded", degraded(health)));
    }

    private Answer ready(Call call) {
        Health health = service.health();
        List<String> degraded = degraded(health);
        JsonObject model = JsonObject.of("status", health.model().available() ? "ok" : "degraded")
                .withPresent("message", health.model().available() ? null : "Recall runs on words alone.");
        JsonObject index = JsonObject.of("status", "ok")
                .with("message", Math.max(0, health.sequence() - health.indexed()) + " changes behind the store");
        return Answer.of(JsonObject.of("ready", true)
                .with("version", version)
                .with("degraded", degraded)
                .with("checks", JsonObject.of("store", JsonObject.of("status", "ok"))
                        .with("index", index)
                        .with("model", model)));
    }

    private Answer alive(Call call) {
        return Answer.of(JsonObject.of("alive", true)
                .with("version", version)
                .with("uptime_seconds", service.health().uptimeSeconds()));
    }

    private Answer statistics(Call call) {
        call.caller().needAll();
        Health health = service.health();
        return Answer.of(JsonObject.of("version", version)
                .with("total_vectors", health.memories().getOrDefault(MemoryState.ACTIVE, 0L))
                .with("namespace_count", service.agents().list().size())
                .with("uptime_seconds", health.uptimeSeconds())
                .with("timestamp", Instant.now().getEpochSecond())
                .with("state", health.degraded().isEmpty() ? "healthy" : "degraded"));
    }

    private static List<String> degraded(Health health) {
        List<String> parts = new ArrayList<>();
        if (!health.model().available()) {
            parts.add("model");
        }
        if (health.degraded().size() > parts.size()) {
            parts.add("engine");
        }
        return parts;
    }
}
