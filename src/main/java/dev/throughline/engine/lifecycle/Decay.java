package dev.throughline.engine.lifecycle;

import dev.throughline.memory.Curve;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.Memory;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What time leaves of a memory's importance. Pure functions: nothing is rewritten as time passes.
///
/// Time counts from the last use, so being recalled starts the curve anew, and each use makes the next fading slower
/// (the spacing effect; Cepeda et al. 2006): the half-life grows by a half with each doubling of the number of uses.
final class Decay {

    private static final double MILLIS_PER_HOUR = 3_600_000.0;
    private static final double GROWTH_PER_DOUBLING = 0.5;
    private static final Duration FURTHEST = Duration.ofDays(3650);

    private Decay() {}

    /// Importance at a moment, 0..1: as stored for pinned memories, else faded.
    static double importance(Memory memory, DecayPolicy.Rule rule, Instant moment) {
        return memory.importance() * retained(memory, rule, moment);
    }

    /// The part that is left, 0..1.
    static double retained(Memory memory, DecayPolicy.Rule rule, Instant moment) {
        if (memory.pinned() || rule.curve() == Curve.FLAT) {
            return 1;
        }
        return rule.curve().left(hoursUnused(memory, moment) / halfLife(memory, rule));
    }

    /// When it falls below its floor, if it ever does within ten years; found by bisection to the minute.
    static @Nullable Instant fades(Memory memory, DecayPolicy.Rule rule, Instant now) {
        if (rule.floor() <= 0 || memory.pinned()) {
            return null;
        }
        if (importance(memory, rule, now) < rule.floor()) {
            return now;
        }
        Instant late = now.plus(FURTHEST);
        if (importance(memory, rule, late) >= rule.floor()) {
            return null;
        }
        Instant early = now;
        while (Duration.between(early, late).toMinutes() > 0) {
            Instant middle = early.plus(Duration.between(early, late).dividedBy(2));
            if (importance(memory, rule, middle) < rule.floor()) {
                late = middle;
            } else {
                early = middle;
            }
        }
        return late;
    }

    private static double hoursUnused(Memory memory, Instant moment) {
        Instant from = memory.eventTime();
        if (memory.lastAccessed() != null && memory.lastAccessed().isAfter(from)) {
            from = memory.lastAccessed();
        }
        return Math.max(0, (moment.toEpochMilli() - from.toEpochMilli()) / MILLIS_PER_HOUR);
    }

    private static double halfLife(Memory memory, DecayPolicy.Rule rule) {
        double uses = Math.log(1 + memory.accessCount()) / Math.log(2);
        double grown = rule.halfLifeHours() * (1 + GROWTH_PER_DOUBLING * uses);
        return memory.flagged() ? grown / 2 : grown;
    }
}
