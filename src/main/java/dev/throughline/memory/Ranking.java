package dev.throughline.memory;

/// How answers are ranked, for every recall that does not say otherwise.
public interface Ranking {

    /// What counts now.
    ///
    /// @param fixed whether the environment sets the shares of words and meaning, so that they cannot be changed here
    record Standing(RankingWeights weights, boolean fixed) {}

    Standing standing();

    /// From now on. Journaled, so it can be undone.
    ///
    /// @throws InvalidRequest if the environment fixes a weight that would change
    RankingWeights change(Actor actor, RankingWeights weights);
}
