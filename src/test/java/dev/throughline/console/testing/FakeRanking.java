package dev.throughline.console.testing;

import dev.throughline.memory.Actor;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Ranking;
import dev.throughline.memory.RankingWeights;

/// Weights that are only kept.
public final class FakeRanking implements Ranking {

    public boolean fixed;
    private RankingWeights weights = RankingWeights.STANDARD;

    @Override
    public Standing standing() {
        return new Standing(weights, fixed);
    }

    @Override
    public RankingWeights change(Actor actor, RankingWeights wanted) {
        if (fixed && (wanted.words() != weights.words() || wanted.meaning() != weights.meaning())) {
            throw new InvalidRequest("bm25_weight", "is fixed by the environment");
        }
        weights = wanted;
        return weights;
    }
}
