package dev.throughline.memory;

/// How answers are ranked, for every recall that does not say otherwise.
public interface Ranking {

    /// What counts now.
    ///
    /// @param fixed whether the environment sets the shares of words and meaning, so that they cannot be changed here.
    ///     Only their proportion counts, so one variable fixes both.
    record Standing(RankingWeights weights, boolean fixed) {}

    Standing standing();

    /// From now on, also after a restart. Journaled, so it can be undone. Weights that are in force already change
    /// nothing.
    ///
    /// @return what counts now
    /// @throws InvalidRequest if the environment fixes a weight that would change; it names the variable
    RankingWeights change(Actor actor, RankingWeights weights);
}
