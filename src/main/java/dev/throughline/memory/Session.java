package dev.throughline.memory;

import java.time.Instant;
import java.util.Optional;
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

    /// Whose session it is, in the metadata: a customer's handle.
    public static final String CUSTOMER = "customer";

    public Session {
        Checks.name("session_id", id);
        Checks.name("agent_id", agent);
    }

    public boolean open() {
        return ended == null;
    }

    /// The handle of the customer it was begun for, where someone said.
    public Optional<String> customer() {
        return metadata == null ? Optional.empty() : metadata.text(CUSTOMER);
    }
}
