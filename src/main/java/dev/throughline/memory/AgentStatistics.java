package dev.throughline.memory;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One agent's live memories and sessions in figures.
public record AgentStatistics(
        String agent,
        long memories,
        Map<MemoryType, Long> byType,
        long sessions,
        long activeSessions,
        double averageImportance,
        long recalls,
        @Nullable Instant oldest,
        @Nullable Instant newest,
        long upvotes,
        long downvotes,
        long flags) {

    public AgentStatistics {
        byType = Map.copyOf(byType);
    }
}
