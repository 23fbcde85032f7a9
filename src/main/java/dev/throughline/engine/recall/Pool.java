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
