package dev.throughline.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One remembered thing, as it stands now.
///
/// @param id unique across agents
/// @param agent whose memory this is, for instance `kb-assistant`
/// @param content 1 to 100,000 characters, any Unicode, returned unchanged
/// @param importance as last set, 0..1; decay and reinforcement are computed on reading and are not in here
/// @param tags in the order given, no repeats; all ordinary, also `customer:jane-doe`
/// @param session the session it belongs to, if any
/// @param metadata the caller's JSON object, unchanged, if any
/// @param created when it was stored, or the original time of an imported one
/// @param updated when any field last changed by hand or by a client; counters do not count
/// @param lastAccessed when it was last recalled, if ever
/// @param accessCount how often it was recalled
/// @param ttlSeconds the time to live as asked for, if it was asked for in that form
/// @param expires from this moment on it is gone, if ever
/// @param validFrom when what it says became so, if other than `created`
/// @param pinned never decays, never expires from age
/// @param flagged someone doubted it; it decays twice as fast until someone confirms it
public record Memory(
        MemoryId id,
        String agent,
        String content,
        MemoryType type,
        double importance,
        List<String> tags,
        @Nullable String session,
        @Nullable Metadata metadata,
        Instant created,
        Instant updated,
        @Nullable Instant lastAccessed,
        long accessCount,
        @Nullable Long ttlSeconds,
        @Nullable Instant expires,
        @Nullable Instant validFrom,
        boolean pinned,
        boolean flagged,
        MemoryState state)
        implements Journaled {

    public Memory {
        Checks.name("agent_id", agent);
        Checks.content(content);
        Checks.unit("importance", importance);
        tags = Checks.tags("tags", tags);
    }

    /// When what it tells of took place: `validFrom` if known, else `created`.
    public Instant eventTime() {
        return validFrom == null ? created : validFrom;
    }

    public boolean expiredAt(Instant moment) {
        return expires != null && !expires.isAfter(moment);
    }

    /// Part of every answer: active and not expired at `moment`.
    public boolean liveAt(Instant moment) {
        return state == MemoryState.ACTIVE && !expiredAt(moment);
    }

    /// What stands behind the first tag that starts with `prefix`, for instance `jane-doe` for `customer:`.
    public Optional<String> tagged(String prefix) {
        return tags.stream()
                .filter(tag -> tag.startsWith(prefix) && tag.length() > prefix.length())
                .map(tag -> tag.substring(prefix.length()))
                .findFirst();
    }

    /// The same memory with new counters.
    public Memory accessed(@Nullable Instant when, long count) {
        return new Memory(id, agent, content, type, importance, tags, session, metadata, created, updated, when, count,
                ttlSeconds, expires, validFrom, pinned, flagged, state);
    }
}
