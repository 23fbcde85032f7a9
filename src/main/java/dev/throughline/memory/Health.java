package dev.throughline.memory;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the engine is.
///
/// @param sequence the journal's last entry
/// @param indexed the last entry the index has applied
/// @param stages how long the stages of the latest recalls took, in the order they run; empty before the first
/// @param backup the last copy made, if any
/// @param degraded what does not work as it should, each a sentence; empty when all is well
/// @param reranking what orders the best answers anew
public record Health(
        String version,
        long uptimeSeconds,
        Map<MemoryState, Long> memories,
        long sessions,
        long sequence,
        long indexed,
        long storeBytes,
        long indexBytes,
        ModelStatus model,
        Path dataDirectory,
        List<StageTimes> stages,
        Queues queues,
        Upkeep.@Nullable Backup backup,
        List<String> degraded,
        RerankingStatus reranking) {

    /// The times of one stage over the latest recalls, at most a thousand of them.
    ///
    /// @param name for instance `embed`, or `total`
    public record StageTimes(String name, int recalls, long p50Micros, long p95Micros) {}

    /// What waits.
    ///
    /// @param indexing journal entries that the index has not applied
    /// @param embedding memories without a vector of the model that serves
    /// @param counting uses that are not written yet
    public record Queues(long indexing, long embedding, long counting) {}

    public Health {
        memories = Map.copyOf(memories);
        stages = List.copyOf(stages);
        degraded = List.copyOf(degraded);
    }

    /// Without reranking.
    public Health(String version, long uptimeSeconds, Map<MemoryState, Long> memories, long sessions, long sequence,
            long indexed, long storeBytes, long indexBytes, ModelStatus model, Path dataDirectory,
            List<StageTimes> stages, Queues queues, Upkeep.@Nullable Backup backup, List<String> degraded) {
        this(version, uptimeSeconds, memories, sessions, sequence, indexed, storeBytes, indexBytes, model,
                dataDirectory, stages, queues, backup, degraded, RerankingStatus.NONE);
    }
}
