package dev.throughline.engine.lifecycle;

import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.Forecast;
import dev.throughline.memory.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How memories fade under the policy in force. Thread-safe; the policy can be replaced at any time.
public final class Fading {

    private static final int CHART_POINTS = 32;
    private static final Duration CHART_SPAN = Duration.ofDays(90);

    private volatile DecayPolicy policy;

    public Fading(DecayPolicy policy) {
        this.policy = policy;
    }

    public DecayPolicy policy() {
        return policy;
    }

    public void policy(DecayPolicy value) {
        policy = value;
    }

    /// Importance after decay at a moment, 0..1.
    public double importance(Memory memory, Instant moment) {
        return Decay.importance(memory, policy.rule(memory.type()), moment);
    }

    /// Whether it has faded below its type's floor.
    public boolean faded(Memory memory, Instant moment) {
        DecayPolicy.Rule rule = policy.rule(memory.type());
        return !memory.pinned() && rule.floor() > 0 && Decay.importance(memory, rule, moment) < rule.floor();
    }

    /// Importance from now on if nobody touches it, as points for a chart that reaches to the day it is gone or, when
    /// that is far, 90 days ahead.
    public Forecast forecast(Memory memory, Instant now) {
        DecayPolicy.Rule rule = policy.rule(memory.type());
        Instant gone = earlier(memory.expires(), Decay.fades(memory, rule, now));
        Instant end = gone != null && gone.isAfter(now) && gone.isBefore(now.plus(CHART_SPAN)) ? gone
                : now.plus(CHART_SPAN);
        List<Forecast.Point> points = new ArrayList<>(CHART_POINTS);
        Duration step = Duration.between(now, end).dividedBy(CHART_POINTS - 1);
        for (int i = 0; i < CHART_POINTS; i++) {
            Instant when = now.plus(step.multipliedBy(i));
            points.add(new Forecast.Point(when, Decay.importance(memory, rule, when)));
        }
        return new Forecast(Decay.importance(memory, rule, now), points, gone);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
