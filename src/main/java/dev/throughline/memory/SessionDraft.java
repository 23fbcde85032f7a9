package dev.throughline.memory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A session to be started.
///
/// @param id asked for by the caller; made by the engine when null
/// @param started the original time of an imported one; now when null
public record SessionDraft(
        @Nullable String id, String agent, @Nullable Metadata metadata, @Nullable Instant started) {

    public SessionDraft {
        Checks.optionalName("session_id", id);
        Checks.name("agent_id", agent);
        Checks.time("started_at", started);
    }

    public static SessionDraft of(String agent) {
        return new SessionDraft(null, agent, null, null);
    }
}
