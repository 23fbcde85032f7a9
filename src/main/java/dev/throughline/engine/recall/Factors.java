package dev.throughline.engine.recall;

import dev.throughline.memory.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Bounded boosts: they order near-ties and cannot lift the irrelevant over the relevant.
///
/// @param importance 0.95..1.05
/// @param recency 0.95..1.05; half of the way is lost in a month
/// @param hint 1 or 1.15
/// @param most what they can come to at most for this query
record Factors(double importance, double recency, double hint, double most) {

    private static final double SWING = 0.05;
    private static final double HINTED = 1.15;
    private static final double RECENCY_HALF_LIFE_HOURS = 30 * 24.0;

    /// @param faded importance after decay, 0..1
    static Factors of(Memory memory, double faded, List<String> hintTags, Instant moment) {
        double hours = Math.max(0, Duration.between(memory.eventTime(), moment).toMinutes() / 60.0);
        double fresh = Math.pow(2, -hours / RECENCY_HALF_LIFE_HOURS);
        boolean hinted = hintTags.stream().anyMatch(memory.tags()::contains);
        double most = (1 + SWING) * (1 + SWING) * (hintTags.isEmpty() ? 1 : HINTED);
        return new Factors(around(faded), around(fresh), hinted ? HINTED : 1, most);
    }

    /// Their product as a part of the most it can be, so that no score needs cutting off at 1 and ties stay ordered.
    double part() {
        return importance * recency * hint / most;
    }

    private static double around(double unit) {
        return 1 + SWING * (2 * unit - 1);
    }
}
