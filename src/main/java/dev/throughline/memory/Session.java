package dev.throughline.memory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A stretch of conversation: a chat, a call, a ticket. Open until it has an end.
///
/// @param metadata the caller's JSON object; an imported ticket has `ticket_id`, `title`, `status`, `product`,
///     `topic` and `customer` in it
/// @param memoryCount live memories in it
public record Session(
        String id,
        String agent,
        Instant started,
        @Nullable Instant ended,
        @Nullable String summary,
        @Nullable Metadata metadata,
        long memoryCount)
        implements Journaled {

    public Session {
        Checks.name("session_id", id);
        Checks.name("agent_id", agent);
    }

    public boolean open() {
        return ended == null;
    }
}
