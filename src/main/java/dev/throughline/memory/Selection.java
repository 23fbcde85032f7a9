package dev.throughline.memory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which memories of one agent to forget: those named, and those that meet every other condition given. At least one
/// condition is needed; an empty selection is refused and never means "all".
///
/// @param createdBefore created before this moment
public record Selection(
        String agent, List<MemoryId> ids, Filter filter, @Nullable Instant createdBefore) {

    public Selection {
        Checks.name("agent_id", agent);
        ids = List.copyOf(ids);
        if (ids.isEmpty() && createdBefore == null && filter.equals(Filter.LIVE)) {
            throw new InvalidRequest("selector",
                    "is empty, must have at least one of memory_ids, tags, session_id, before_timestamp or a filter");
        }
    }

    /// Whether anything but ids was asked.
    public boolean hasConditions() {
        return createdBefore != null || !filter.equals(Filter.LIVE);
    }
}
