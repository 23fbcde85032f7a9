package dev.throughline.memory;

import org.jspecify.annotations.Nullable;

/// One answer of a recall.
///
/// @param score what the answers are ordered by, 0..1
/// @param similarity cosine similarity to the query, when it was computed
/// @param textScore BM25 scaled to 0..1, when the words matched
/// @param depth links away from an answer; 0 for an answer itself
public record Recalled(
        Memory memory,
        double score,
        @Nullable Double similarity,
        @Nullable Double textScore,
        int depth,
        Explanation explanation) {}
