package dev.throughline.engine.recall;

import dev.throughline.memory.Memory;
import dev.throughline.memory.RankingWeights;
import java.time.Duration;
import java.time.Instant;

/// Bounded boosts: they order near-ties and, as they are set at first, cannot lift the irrelevant over the relevant.
///
/// @param importance as far around 1 as its weight says
/// @param recency as far around 1 as its weight says; half of the way is lost in a month
/// @param most what they can come to at most for this query
record Factors(double importance, double recency, double most) {

    private static final double RECENCY_HALF_LIFE_HOURS = 30 * 24.0;

    /// @param faded importance after decay, 0..1
    static Factors of(Memory memory, double faded, Instant moment, RankingWeights weights) {
        double hours = Math.max(0, Duration.between(memory.eventTime(), moment).toMinutes() / 60.0);
        double fresh = Math.pow(2, -hours / RECENCY_HALF_LIFE_HOURS);
        return new Factors(around(faded, weights.importance()), around(fresh, weights.recency()), most(weights));
    }

    /// How many times another's product one memory's can be.
    static double reach(RankingWeights weights) {
        return most(weights) / ((1 - weights.importance()) * (1 - weights.recency()));
    }

    /// Their product as a part of the most it can be, so that no score needs cutting off at 1 and ties stay ordered.
    double part() {
        return importance * recency / most;
    }

    private static double most(RankingWeights weights) {
        return (1 + weights.importance()) * (1 + weights.recency());
    }

    private static double around(double unit, double swing) {
        return 1 + swing * (2 * unit - 1);
    }
}
