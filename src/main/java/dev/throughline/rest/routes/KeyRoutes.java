package dev.throughline.rest.routes;

import static dev.throughline.memory.AccessKey.Level.SUPER_ADMIN;

import dev.throughline.memory.AccessKey;
import dev.throughline.memory.AccessKeys;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.NotFound;
import dev.throughline.rest.call.Answer;
import dev.throughline.rest.call.Call;
import dev.throughline.rest.call.Endpoint;
import dev.throughline.rest.call.KeyUsage;
import dev.throughline.rest.call.Route;
import dev.throughline.rest.wire.Fields;
import dev.throughline.rest.wire.JsonObject;
import dev.throughline.rest.wire.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The keys of the port. Only the scope `super_admin` may touch them, which the root key has: whoever can make keys
/// can make one for everything. A key made without a scope may read.
public final class KeyRoutes implements Endpoint.Family {

    private static final String WARNING = "Keep this key now; it is not shown again.";
    private static final int MOST_DAYS = 36_500;

    private final MemoryService service;
    private final KeyUsage usage;
    private final InstantSource clock;

    public KeyRoutes(MemoryService service, KeyUsage usage, InstantSource clock) {
        this.service = service;
        this.usage = usage;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/admin/keys", SUPER_ADMIN, all(this::create)),
                Endpoint.get("/admin/keys", SUPER_ADMIN, all(this::list)),
                Endpoint.get("/admin/keys/{id}", SUPER_ADMIN, all(call -> Answer.of(shape(inPath(call))))),
                Endpoint.delete("/admin/keys/{id}", SUPER_ADMIN, all(this::delete)),
                Endpoint.post("/admin/keys/{id}/deactivate", SUPER_ADMIN, all(this::deactivate)),
                Endpoint.post("/admin/keys/{id}/rotate", SUPER_ADMIN, all(this::rotate)),
                Endpoint.get("/admin/keys/{id}/usage", SUPER_ADMIN, all(this::used)));
    }

    /// Not for keys that are pinned themselves.
    private static Route all(Route route) {
        return call -> {
            call.caller().needAll();
            return route.answer(call);
        };
    }

    private Answer create(Call call) {
        Fields fields = call.fields();
        AccessKeys.Issued issued = service.keys().create(call.actor(), fields.requiredText("name"), level(fields),
                fields.texts("namespaces"), expiry(fields));
        return Answer.of(shape(issued.key()).with("key", issued.secret()).with("warning", WARNING));
    }

    private static AccessKey.Level level(Fields fields) {
        String scope = fields.text("scope");
        if (scope != null) {
            return AccessKey.Level.parse("scope", scope);
        }
        return fields.texts("permissions").stream()
                .map(permission -> AccessKey.Level.parse("permissions", permission))
                .max(Comparator.naturalOrder())
                .orElse(AccessKey.Level.READ);
    }

    private @Nullable Instant expiry(Fields fields) {
        Instant at = fields.time("expires_at");
        if (at != null || !fields.has("expires_in_days")) {
            return at;
        }
        return clock.instant().plus(fields.whole("expires_in_days", 1, 1, MOST_DAYS), ChronoUnit.DAYS);
    }

    private Answer list(Call call) {
        List<JsonObject> keys = service.keys().list().stream().map(KeyRoutes::shape).toList();
        return call.wantsWrappedLists()
                ? Answer.of(JsonObject.of("keys", keys).with("total", keys.size()))
                : Answer.of(keys);
    }

    private Answer delete(Call call) {
        AccessKey key = inPath(call);
        service.keys().delete(call.actor(), key.id());
        return Answer.of(JsonObject.of("success", true)
                .with("message", "The key \"" + key.name() + "\" is deleted.")
                .with("status", "ok"));
    }

    private Answer deactivate(Call call) {
        AccessKey key = service.keys().deactivate(call.actor(), inPath(call).id());
        return Answer.of(shape(key)
                .with("success", true)
                .with("message", "The key \"" + key.name() + "\" no longer lets anyone in."));
    }

    private Answer rotate(Call call) {
        AccessKeys.Issued issued = service.keys().rotate(call.actor(), inPath(call).id());
        return Answer.of(shape(issued.key())
                .with("new_key", issued.secret())
                .with("key", issued.secret())
                .with("warning", WARNING));
    }

    /// Requests in all are counted for good, everything finer since the port was opened.
    private Answer used(Call call) {
        AccessKey key = inPath(call);
        KeyUsage.Figures figures = usage.of(key.id());
        long requests = Math.max(key.requests(), figures.requests());
        List<JsonObject> endpoints = figures.endpoints().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> JsonObject.of("endpoint", entry.getKey()).with("requests", entry.getValue()))
                .toList();
        return Answer.of(JsonObject.of("key_id", key.id())
                .with("total_requests", requests)
                .with("successful_requests", requests - figures.failed())
                .with("failed_requests", figures.failed())
                .with("rate_limited_requests", 0)
                .with("bytes_transferred", figures.bytes())
                .with("avg_latency_ms",
                        figures.requests() == 0 ? 0.0 : figures.micros() / 1000.0 / figures.requests())
                .with("by_endpoint", endpoints)
                .with("by_namespace", List.of())
                .withPresent("last_used", Times.seconds(key.lastUsed()))
                .with("requests_by_endpoint", figures.endpoints()));
    }

    private AccessKey inPath(Call call) {
        String id = call.path("id");
        if (id.isBlank()) {
            throw new InvalidRequest("id", "is empty");
        }
        return service.keys().find(id).orElseThrow(() -> new NotFound("key", id));
    }

    private static JsonObject shape(AccessKey key) {
        return JsonObject.of("key_id", key.id())
                .with("id", key.id())
                .with("name", key.name())
                .with("scope", key.level().wireName())
                .with("permissions", Arrays.stream(AccessKey.Level.values())
                        .filter(key::allows)
                        .map(AccessKey.Level::wireName)
                        .toList())
                .with("namespaces", key.namespaces())
                .with("created_at", Times.seconds(key.created()))
                .with("expires_at", Times.seconds(key.expires()))
                .with("active", key.active())
                .with("last_used", Times.seconds(key.lastUsed()));
    }
}
