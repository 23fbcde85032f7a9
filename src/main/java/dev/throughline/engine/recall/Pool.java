package dev.throughline.engine.recall;

import dev.throughline.index.Hit;
import dev.throughline.index.TokenQuery;
import dev.throughline.memory.Arm;
import dev.throughline.memory.MemoryId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The candidates of one recall, each once, whichever arms found it.
final class Pool {

    private final Map<MemoryId, Candidate> candidates = new LinkedHashMap<>();
    private final boolean exactFirst;
    private @Nullable TokenQuery tokens;
    private float @Nullable [] vector;

    /// @param exactFirst whether what the exact arm found comes before all else
    Pool(boolean exactFirst) {
        this.exactFirst = exactFirst;
    }

    void addAll(Arm arm, List<Hit> hits) {
        for (int i = 0; i < hits.size(); i++) {
            Candidate candidate = get(hits.get(i).id());
            candidate.found(arm, i + 1, hits.get(i).score());
            candidate.place(hits.get(i).place());
        }
    }

    /// The question's tokens; null while they are not known, or the model gives none.
    @Nullable TokenQuery tokens() {
        return tokens;
    }

    void tokens(TokenQuery value) {
        tokens = value.isEmpty() ? null : value;
    }

    /// The question's; null while its meaning is not known.
    float @Nullable [] vector() {
        return vector;
    }

    void vector(float[] value) {
        vector = value;
    }

    /// What an arm found in the caller's context alone: ranked behind what it found everywhere.
    void addHinted(Arm arm, List<Hit> hits) {
        int rank = 0;
        for (Candidate candidate : candidates.values()) {
            rank = Math.max(rank, candidate.rank(arm));
        }
        for (Hit hit : hits) {
            Candidate candidate = get(hit.id());
            candidate.hinted(true);
            candidate.place(hit.place());
            if (!candidate.foundBy(arm)) {
                candidate.found(arm, ++rank, hit.score());
            }
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

    /// Brings the fused scores down to 1 together, where one is above it, so that none is cut off and ties stay ordered.
    void level() {
        double highest = candidates.values().stream().mapToDouble(Candidate::fused).max().orElse(0);
        if (highest > 1) {
            candidates.values().forEach(candidate -> candidate.shrink(1 / highest));
        }
    }

    /// Best score first; ties by id, so that the same question gives the same order.
    List<Candidate> ranked() {
        return candidates.values().stream()
                .sorted(Comparator.comparing(this::first)
                        .thenComparingDouble(Candidate::base)
                        .reversed()
                        .thenComparing(Candidate::id))
                .toList();
    }
}
