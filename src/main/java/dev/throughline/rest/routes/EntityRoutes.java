package dev.throughline.rest.routes;

import static dev.throughline.memory.AccessKey.Level.READ;
import static dev.throughline.memory.AccessKey.Level.WRITE;

import dev.throughline.memory.Extraction;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Mention;
import dev.throughline.memory.NotFound;
import dev.throughline.rest.call.Answer;
import dev.throughline.rest.call.Call;
import dev.throughline.rest.call.Caller;
import dev.throughline.rest.call.Endpoint;
import dev.throughline.rest.wire.JsonObject;
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
                Endpoint.get("/v1/namespaces/{namespace}/config", READ, this::config),
                Endpoint.patch("/v1/namespaces/{namespace}/config", WRITE, this::changeConfig),
                Endpoint.put("/v1/namespaces/{namespace}/config", WRITE, this::changeConfig));
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

    private Answer config(Call call) {
        String namespace = call.path("namespace");
        return shape(namespace, service.graph().extraction(agent(call, namespace)));
    }

    /// What is not given stays as it is.
    private Answer changeConfig(Call call) {
        String namespace = call.path("namespace");
        String agent = agent(call, namespace);
        Extraction old = service.graph().extraction(agent);
        boolean enabled = call.fields().flag("extract_entities", old.enabled());
        List<String> types = call.fields().has("entity_types") ? call.fields().texts("entity_types") : old.types();
        Extraction wanted = new Extraction(enabled, types);
        return shape(namespace, service.graph().changeExtraction(call.actor(), agent, wanted));
    }

    /// Only agents have memories whose texts could be read; another namespace is not here.
    private static String agent(Call call, String namespace) {
        if (!namespace.startsWith(Caller.NAMESPACE_PREFIX)) {
            call.caller().needAll();
            throw new NotFound("namespace", namespace);
        }
        String agent = namespace.substring(Caller.NAMESPACE_PREFIX.length());
        call.caller().needAgent(agent);
        return agent;
    }

    private static Answer shape(String namespace, Extraction extraction) {
        return Answer.of(JsonObject.of("namespace", namespace)
                .with("extract_entities", extraction.enabled())
                .with("entity_types", extraction.effectiveTypes()));
    }
}
