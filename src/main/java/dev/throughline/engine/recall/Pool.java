package dev.throughline.engine.recall;

import dev.throughline.index.Hit;
import dev.throughline.memory.Arm;
import dev.throughline.memory.MemoryId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The candidates of one recall, each once, whichever arms found it.
final class Pool {

    private final Map<MemoryId, Candidate> candidates = new LinkedHashMap<>();
    private final boolean exactFirst;

    /// @param exactFirst whether what the exact arm found comes before all else
    Pool(boolean exactFirst) {
        this.exactFirst = exactFirst;
    }

    void addAll(Arm arm, List<Hit> hits) {
        for (int i = 0; i < hits.size(); i++) {
            get(hits.get(i).id()).found(arm, i + 1, hits.get(i).score());
        }
    }

    Candidate get(MemoryId id) {
        return candidates.computeIfAbsent(id, Candidate::new);
    }

    Collection<Candidate> all() {
        return candidates.values();
    }

    int size() {
        return candidates.size();
    }

    /// Whether this one may not be ranked out by anything that is not.
    boolean first(Candidate candidate) {
        return exactFirst && candidate.foundBy(Arm.EXACT);
    }

    /// Best fused score first; ties by id, so that the same question gives the same order.
    List<Candidate> ranked() {
        return candidates.values().stream()
                .sorted(Comparator.comparing(this::first)
                        .thenComparingDouble(Candidate::fused)
                        .reversed()
                        .thenComparing(Candidate::id))
                .toList();
    }
}
