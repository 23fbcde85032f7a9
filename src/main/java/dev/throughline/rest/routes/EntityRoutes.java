package dev.throughline.rest.routes;

import static dev.throughline.memory.AccessKey.Level.READ;

import dev.throughline.memory.EntityKind;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Mention;
import dev.throughline.rest.call.Answer;
import dev.throughline.rest.call.Call;
import dev.throughline.rest.call.Caller;
import dev.throughline.rest.call.Endpoint;
import dev.throughline.rest.wire.JsonObject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The things that texts and memories speak of.
public final class EntityRoutes implements Endpoint.Family {

    private static final String PROVIDER = "rules";

    private final MemoryService service;
    private final LiveMemories live;

    public EntityRoutes(MemoryService service) {
        this.service = service;
        this.live = new LiveMemories(service);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/v1/memories/extract", READ, this::extract),
                Endpoint.post("/v1/extract", READ, this::extractBy),
                Endpoint.get("/v1/extract/providers", READ, this::providers),
                Endpoint.get("/v1/memory/entities/{id}", READ, this::ofMemory),
                Endpoint.get("/v1/namespaces/{namespace}/config", READ, this::config));
    }

    private Answer extract(Call call) {
        return Answer.of(JsonObject.of("entities", found(call, call.fields().requiredText("content"))));
    }

    private Answer extractBy(Call call) {
        long start = System.nanoTime();
        List<JsonObject> entities = found(call, call.fields().requiredText("text"));
        return Answer.of(JsonObject.of("entities", entities)
                .with("provider", PROVIDER)
                .with("duration_ms", (System.nanoTime() - start) / 1_000_000));
    }

    private List<JsonObject> found(Call call, String text) {
        if (text.isBlank()) {
            String field = call.fields().has("content") ? "content" : "text";
            throw new InvalidRequest(field, "is empty, must have some text");
        }
        Set<String> wanted = new HashSet<>();
        call.fields().texts("entity_types").forEach(type -> wanted.add(type.toLowerCase(Locale.ROOT)));
        return shapes(service.graph().extract(text).stream()
                .filter(mention -> wanted.isEmpty() || wanted.contains(mention.entity().kind().wireName()))
                .toList());
    }

    private Answer ofMemory(Call call) {
        Memory memory = live.inPath(call);
        return Answer.of(JsonObject.of("memory_id", memory.id().value())
                .with("entities", shapes(service.graph().mentions(memory.id()))));
    }

    /// Each thing once, however often the text names it.
    private static List<JsonObject> shapes(List<Mention> mentions) {
        return mentions.stream()
                .map(Mention::entity)
                .distinct()
                .map(entity -> JsonObject.of("entity_type", entity.kind().wireName())
                        .with("value", entity.label())
                        .with("score", 1.0)
                        .with("id", entity.id()))
                .toList();
    }

    private Answer providers(Call call) {
        return Answer.of(List.of(JsonObject.of("name", PROVIDER).with("available", true).with("models", List.of())));
    }

    /// Entities are always extracted, all kinds of them.
    private Answer config(Call call) {
        String namespace = call.path("namespace");
        if (namespace.startsWith(Caller.NAMESPACE_PREFIX)) {
            call.caller().needAgent(namespace.substring(Caller.NAMESPACE_PREFIX.length()));
        } else {
            call.caller().needAll();
        }
        return Answer.of(JsonObject.of("namespace", namespace)
                .with("extract_entities", true)
                .with("entity_types", Arrays.stream(EntityKind.values()).map(EntityKind::wireName).toList()));
    }
}
