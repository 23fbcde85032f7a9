package dev.throughline.engine.transfer;

import dev.throughline.memory.Expiry;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A line that is one memory, with the fields of the port's store call and `created_at`, `pinned` beside.
final class MemoryLine {

    private MemoryLine() {}

    static ImportUnit unit(long number, Fields line, String defaultAgent) {
        String agent = line.text("agent_id").orElse(defaultAgent);
        MemoryDraft draft = MemoryDraft.of(agent, line.required("content"))
                .withImportance(line.number("importance").orElse(MemoryDraft.DEFAULT_IMPORTANCE))
                .withType(line.text("memory_type").map(text -> MemoryType.parse("memory_type", text))
                        .orElse(MemoryType.EPISODIC))
                .withTags(line.texts("tags"))
                .withSession(line.text("session_id").orElse(null))
                .withMetadata(line.metadata("metadata").orElse(null))
                .withCreated(line.time("created_at").orElse(null))
                .withValidFrom(line.time("valid_from").orElse(null))
                .withExpiry(expiry(line))
                .withPinned(line.flag("pinned").orElse(false));
        Optional<String> id = line.text("id");
        String source = id.map(text -> "memory/" + text).orElseGet(() -> fingerprint(draft));
        MemoryDraft identified = id.map(text -> draft.withId(new MemoryId(text))).orElse(draft);
        return new ImportUnit(number, null, List.of(new ImportUnit.Sourced(source, identified)));
    }

    private static Expiry expiry(Fields line) {
        Optional<Instant> at = line.time("expires_at");
        return at.map(Expiry::at).orElseGet(() -> line.number("ttl_seconds")
                .map(seconds -> Expiry.after(Duration.ofSeconds(seconds.longValue())))
                .orElse(Expiry.NEVER));
    }

    /// Marks a memory without an id by what it says, for whom and when.
    private static String fingerprint(MemoryDraft draft) {
        String text = draft.agent() + "\n" + draft.created() + "\n" + draft.session() + "\n" + draft.tags() + "\n"
                + draft.content();
        return "content/" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_16BE));
    }
}
