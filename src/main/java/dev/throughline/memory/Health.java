package dev.throughline.memory;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// How the engine is.
///
/// @param sequence the journal's last entry
/// @param indexed the last entry the index has applied
/// @param degraded what does not work as it should, each a sentence; empty when all is well
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
        List<String> degraded) {

    public Health {
        memories = Map.copyOf(memories);
        degraded = List.copyOf(degraded);
    }
}
