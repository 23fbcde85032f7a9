package dev.throughline.rest.routes;

import dev.throughline.memory.Memories;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryType;
import dev.throughline.rest.call.Caller;
import dev.throughline.rest.wire.Fields;
import dev.throughline.rest.wire.JsonObject;
import dev.throughline.rest.wire.Times;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A memory as the contract writes it.
final class MemoryShape {

    private MemoryShape() {}

    static JsonObject of(Memory memory) {
        return JsonObject.of("id", memory.id().value())
                .with("agent_id", memory.agent())
                .with("content", memory.content())
                .with("memory_type", memory.type().wireName())
                .with("importance", memory.importance())
                .with("tags", memory.tags())
                .with("session_id", memory.session())
                .with("metadata", memory.metadata() == null ? null : memory.metadata().values())
                .with("created_at", Times.seconds(memory.created()))
                .with("updated_at", Times.seconds(memory.updated()))
                .with("last_accessed_at", Times.seconds(
                        memory.lastAccessed() == null ? memory.created() : memory.lastAccessed()))
                .with("access_count", memory.accessCount())
                .with("ttl_seconds", memory.ttlSeconds())
                .with("expires_at", Times.seconds(memory.expires()))
                .withPresent("valid_from", Times.seconds(memory.validFrom()))
                .with("namespace", Caller.NAMESPACE_PREFIX + memory.agent());
    }

    static List<JsonObject> all(Collection<Memory> memories) {
        return memories.stream().map(MemoryShape::of).toList();
    }

    static JsonObject stored(Memories.Stored stored) {
        return JsonObject.of("memory", of(stored.memory())).with("embedding_time_ms", millis(stored.embeddingMicros()));
    }

    static long millis(long micros) {
        return Math.round(micros / 1000.0);
    }

    /// The type a field names. One client's `strategic` has no counterpart here; what it means, knowledge to act on
    /// for long, is kept as semantic.
    static @Nullable MemoryType type(Fields fields, String name) {
        String text = fields.text(name);
        return text == null || text.isEmpty()
                ? null
                : text.equals("strategic") ? MemoryType.SEMANTIC : fields.make(() -> MemoryType.parse(name, text));
    }

    static Set<MemoryType> types(Fields fields, String name) {
        MemoryType type = type(fields, name);
        return type == null ? Set.of() : Set.of(type);
    }
}
