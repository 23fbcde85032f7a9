package dev.throughline.memory;

/// What counts how much when answers are ranked. Only the proportion of `words` to `meaning` matters.
///
/// @param words the words' share in the fusion, 0..1
/// @param meaning the meaning's share in the fusion, 0..1, not both 0
/// @param reranked the reranker's part in the score where one ran, 0..1
/// @param importance how far importance after decay moves a score up or down, 0..0.3 of it
/// @param recency how far recency moves it, 0..0.3 of it
/// @param hint what being in the caller's context counts beside the best fused score, 0..0.5
/// @param clues what speaks for a memory beside its own words and meaning
public record RankingWeights(
        double words, double meaning, double reranked, double importance, double recency, double hint,
        ClueWeights clues)
        implements Journaled {

    /// The values measured best, or as good as any, on long conversations; of the hint on tickets, where it is a fifth of
    /// the whole once late interaction and the cross-encoder have been mixed in.
    public static final RankingWeights STANDARD = new RankingWeights(0.4, 0.6, 0.4, 0.05, 0.05, 0.35);

    private static final double MOST_SWING = 0.3;
    private static final double MOST_HINT = 0.5;

    public RankingWeights {
        Checks.unit("bm25_weight", words);
        Checks.unit("vector_weight", meaning);
        if (words + meaning == 0) {
            throw new InvalidRequest("vector_weight", "and bm25_weight are both 0, at least one must be more");
        }
        Checks.unit("rerank_weight", reranked);
        upTo("importance_weight", importance, MOST_SWING);
        upTo("recency_weight", recency, MOST_SWING);
        upTo("hint_weight", hint, MOST_HINT);
    }

    /// With the standard clues.
    public RankingWeights(
            double words, double meaning, double reranked, double importance, double recency, double hint) {
        this(words, meaning, reranked, importance, recency, hint, ClueWeights.STANDARD);
    }

    /// The share of the meaning when both shares are made to add up to 1.
    public double meaningShare() {
        return meaning / (words + meaning);
    }

    /// Other shares of words and meaning, all else as it is.
    public RankingWeights withShares(double wordsShare, double meaningShare) {
        return new RankingWeights(wordsShare, meaningShare, reranked, importance, recency, hint, clues);
    }

    /// Other clues, all else as it is.
    public RankingWeights withClues(ClueWeights value) {
        return new RankingWeights(words, meaning, reranked, importance, recency, hint, value);
    }

    /// The meaning's share, 0..1, with the words having the rest; all else as it is.
    public RankingWeights withMeaningShare(double share) {
        return withShares(1 - Checks.unit("vector_weight", share), share);
    }

    private static void upTo(String field, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new InvalidRequest(field, "is " + value + ", must be between 0 and " + most);
        }
    }
}
