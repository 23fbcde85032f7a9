package dev.throughline.console.story;

import dev.throughline.memory.Memory;
import dev.throughline.memory.Session;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the timeline.
sealed interface StoryRow {

    /// Where a ticket begins or goes on.
    ///
    /// @param session null for what belongs to no ticket
    /// @param start event time of what follows; of the ticket if nothing was said in it
    /// @param again whether some of it stands above already
    record Ticket(@Nullable Session session, Instant start, boolean again) implements StoryRow {}

    /// Where a new day begins within a ticket.
    record Day(Instant start) implements StoryRow {}

    /// Between what the person has seen and what is new to them.
    ///
    /// @param above whether the new stands above it
    record Since(boolean above) implements StoryRow {}

    /// A memory and who speaks.
    record Entry(Memory memory, Speaker speaker) implements StoryRow {}
}
