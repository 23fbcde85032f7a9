package dev.throughline.console.testing;

import dev.throughline.memory.Actor;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.Forecast;
import dev.throughline.memory.Lifecycle;
import dev.throughline.memory.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A policy that is only kept, and forecasts by one curve.
public final class FakeLifecycle implements Lifecycle {

    private DecayPolicy policy = DecayPolicy.standard();

    @Override
    public DecayPolicy policy() {
        return policy;
    }

    @Override
    public DecayPolicy change(Actor actor, DecayPolicy wanted) {
        policy = wanted;
        return policy;
    }

    @Override
    public double importance(Memory memory, Instant moment) {
        return memory.importance();
    }

    @Override
    public Forecast forecast(Memory memory) {
        List<Forecast.Point> points = new ArrayList<>();
        for (int day = 0; day <= 60; day += 2) {
            points.add(new Forecast.Point(DeskData.NOW.plus(Duration.ofDays(day)),
                    memory.importance() * (memory.pinned() ? 1 : Math.pow(2, -day / 21.0))));
        }
        return new Forecast(memory.importance(), points, memory.expires());
    }

    @Override
    public Sweep sweep(Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Statistics statistics() {
        throw new UnsupportedOperationException();
    }
}
