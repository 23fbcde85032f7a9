package dev.throughline.rest.routes;

import static dev.throughline.memory.AccessKey.Level.READ;
import static dev.throughline.memory.AccessKey.Level.WRITE;

import dev.throughline.memory.Expiry;
import dev.throughline.memory.Filter;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memories;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Selection;
import dev.throughline.rest.call.Answer;
import dev.throughline.rest.call.Call;
import dev.throughline.rest.call.Endpoint;
import dev.throughline.rest.wire.Fields;
import dev.throughline.rest.wire.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Storing, reading, editing and forgetting memories.
public final class MemoryRoutes implements Endpoint.Family {

    private static final int BATCH_LIMIT = 1_000;

    private final MemoryService service;
    private final LiveMemories live;

    public MemoryRoutes(MemoryService service) {
        this.service = service;
        this.live = new LiveMemories(service);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/v1/memory/store", WRITE, this::store),
                Endpoint.post("/v1/memories", WRITE, this::store),
                Endpoint.post("/v1/memories/store/batch", WRITE, this::storeBatch),
                Endpoint.get("/v1/memory/get/{id}", READ, this::get),
                Endpoint.put("/v1/memory/update/{id}", WRITE, this::update),
                Endpoint.put("/v1/agents/{agent}/memories/{id}", WRITE, this::updateOfAgent),
                Endpoint.post("/v1/memory/forget", WRITE, this::forget));
    }

    private Answer store(Call call) {
        MemoryDraft draft = draft(call.agent(), call.fields());
        return Answer.of(MemoryShape.stored(service.memories().store(call.actor(), draft)));
    }

    private Answer storeBatch(Call call) {
        String agent = call.agent();
        List<Fields> items = call.fields().each("memories");
        if (items.isEmpty() || items.size() > BATCH_LIMIT) {
            throw new InvalidRequest("memories",
                    "has " + items.size() + " entries, must be 1 to " + BATCH_LIMIT);
        }
        List<MemoryDraft> drafts = items.stream().map(item -> item.make(() -> draft(agent, item))).toList();
        List<Memories.Stored> stored = service.memories().storeAll(call.actor(), drafts);
        return Answer.of(JsonObject.of("stored", stored.stream().map(one -> MemoryShape.of(one.memory())).toList())
                .with("stored_count", stored.size())
                .with("total_embedding_time_ms",
                        MemoryShape.millis(stored.stream().mapToLong(Memories.Stored::embeddingMicros).sum())));
    }

    private static MemoryDraft draft(String agent, Fields fields) {
        String id = fields.text("id");
        MemoryType type = MemoryShape.type(fields, "memory_type");
        Expiry expiry = expiry(fields);
        return new MemoryDraft(
                id == null ? null : new MemoryId(id),
                agent,
                fields.requiredText("content"),
                type == null ? MemoryType.EPISODIC : type,
                fields.number("importance", MemoryDraft.DEFAULT_IMPORTANCE),
                fields.texts("tags"),
                fields.text("session_id"),
                fields.metadata("metadata"),
                null,
                fields.time("valid_from"),
                expiry == null ? Expiry.NEVER : expiry,
                false);
    }

    /// A moment wins over a time to live.
    private static @Nullable Expiry expiry(Fields fields) {
        Instant at = fields.time("expires_at");
        if (at != null) {
            return Expiry.at(at);
        }
        Long seconds = fields.whole("ttl_seconds");
        return seconds == null ? null : Expiry.after(Duration.ofSeconds(seconds));
    }

    private Answer get(Call call) {
        return Answer.of(MemoryShape.of(live.inPath(call)));
    }

    private Answer update(Call call) {
        return edited(call, live.inPath(call));
    }

    private Answer updateOfAgent(Call call) {
        String agent = call.agentInPath();
        Memory memory = live.inPath(call);
        if (!memory.agent().equals(agent)) {
            throw new NotFound("memory", memory.id().value());
        }
        return edited(call, memory);
    }

    private Answer edited(Call call, Memory memory) {
        MemoryEdit edit = edit(call.fields());
        Memory after = edit.isEmpty() ? memory : service.memories().edit(call.actor(), memory.id(), edit);
        return Answer.of(JsonObject.of("memory", MemoryShape.of(after)).with("embedding_time_ms", 0));
    }

    private static MemoryEdit edit(Fields fields) {
        String content = fields.text("content");
        MemoryType type = MemoryShape.type(fields, "memory_type");
        Double importance = fields.number("importance");
        Metadata metadata = fields.metadata("metadata");
        List<String> tags = fields.has("tags") ? fields.texts("tags") : null;
        return new MemoryEdit(content, type, importance, tags, metadata, expiry(fields), fields.time("valid_from"),
                null, null);
    }

    private Answer forget(Call call) {
        Fields fields = call.fields();
        String agent = call.agent();
        Instant before = fields.time("before_timestamp");
        Filter filter = Filter.LIVE.withTags(fields.texts("tags")).withSession(fields.text("session_id"));
        List<MemoryId> ids = fields.texts("memory_ids").stream().map(MemoryId::new).toList();
        int count = service.memories().forget(call.actor(), new Selection(agent, ids, filter, before));
        return Answer.of(JsonObject.of("deleted_count", count).with("status", "ok"));
    }
}
