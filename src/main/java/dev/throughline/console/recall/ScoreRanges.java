package dev.throughline.console.recall;

import dev.throughline.memory.Explanation;
import dev.throughline.memory.RankingWeights;

/// How large the parts of a score can be under the weights that counted.
///
/// @param words at most, 0..1
/// @param meaning at most, 0..1
/// @param linked at most, 0..1
/// @param reranked at most, 0..1
/// @param loss what importance and recency can take away, 0..1 of the rest
/// @param gain what they can put on top, of the rest
record ScoreRanges(double words, double meaning, double linked, double reranked, double loss, double gain) {

    /// @param compared whether late interaction is in the score
    /// @param mixed whether a reranker's view is in the score
    static ScoreRanges of(RankingWeights weights, boolean compared, boolean mixed) {
        double gain = (1 + weights.importance()) * (1 + weights.recency());
        double loss = (1 - weights.importance()) * (1 - weights.recency());
        double mix = (compared ? 1 + Explanation.LATE_WEIGHT : 1) * (mixed ? 1 + weights.reranked() : 1);
        double whole = 1 / gain / mix;
        return new ScoreRanges(whole * (1 - weights.meaningShare()), whole * weights.meaningShare(), whole,
                whole * (mix - 1), 1 - loss, gain - 1);
    }
}
