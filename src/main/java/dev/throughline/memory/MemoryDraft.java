package dev.throughline.memory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a caller wants remembered, checked. Start with [#of(String, String)] and add to it with the `with` methods.
///
/// @param id asked for by the caller; made by the engine when null. An id that the same agent already has replaces
///     that memory; an id of another agent's memory is refused.
/// @param created the original time of something that happened earlier; now when null
public record MemoryDraft(
        @Nullable MemoryId id,
        String agent,
        String content,
        MemoryType type,
        double importance,
        List<String> tags,
        @Nullable String session,
        @Nullable Metadata metadata,
        @Nullable Instant created,
        @Nullable Instant validFrom,
        Expiry expiry,
        boolean pinned) {

    public static final double DEFAULT_IMPORTANCE = 0.5;

    public MemoryDraft {
        Checks.name("agent_id", agent);
        Checks.content(content);
        Checks.unit("importance", importance);
        tags = Checks.tags("tags", tags);
        Checks.optionalName("session_id", session);
        Checks.time("created_at", created);
        Checks.time("valid_from", validFrom);
    }

    /// Episodic, importance 0.5, no tags, kept until someone says otherwise.
    public static MemoryDraft of(String agent, String content) {
        return new MemoryDraft(null, agent, content, MemoryType.EPISODIC, DEFAULT_IMPORTANCE, List.of(), null, null,
                null, null, Expiry.NEVER, false);
    }

    public MemoryDraft withId(MemoryId value) {
        return new MemoryDraft(value, agent, content, type, importance, tags, session, metadata, created, validFrom,
                expiry, pinned);
    }

    public MemoryDraft withType(MemoryType value) {
        return new MemoryDraft(id, agent, content, value, importance, tags, session, metadata, created, validFrom,
                expiry, pinned);
    }

    public MemoryDraft withImportance(double value) {
        return new MemoryDraft(id, agent, content, type, value, tags, session, metadata, created, validFrom, expiry,
                pinned);
    }

    public MemoryDraft withTags(List<String> value) {
        return new MemoryDraft(id, agent, content, type, importance, value, session, metadata, created, validFrom,
                expiry, pinned);
    }

    public MemoryDraft withSession(@Nullable String value) {
        return new MemoryDraft(id, agent, content, type, importance, tags, value, metadata, created, validFrom, expiry,
                pinned);
    }

    public MemoryDraft withMetadata(@Nullable Metadata value) {
        return new MemoryDraft(id, agent, content, type, importance, tags, session, value, created, validFrom, expiry,
                pinned);
    }

    public MemoryDraft withCreated(@Nullable Instant value) {
        return new MemoryDraft(id, agent, content, type, importance, tags, session, metadata, value, validFrom, expiry,
                pinned);
    }

    public MemoryDraft withValidFrom(@Nullable Instant value) {
        return new MemoryDraft(id, agent, content, type, importance, tags, session, metadata, created, value, expiry,
                pinned);
    }

    public MemoryDraft withExpiry(Expiry value) {
        return new MemoryDraft(id, agent, content, type, importance, tags, session, metadata, created, validFrom,
                value, pinned);
    }

    public MemoryDraft withPinned(boolean value) {
        return new MemoryDraft(id, agent, content, type, importance, tags, session, metadata, created, validFrom,
                expiry, value);
    }
}
