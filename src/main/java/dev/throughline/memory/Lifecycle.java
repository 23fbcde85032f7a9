package dev.throughline.memory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How memories fade, expire and are put away.
public interface Lifecycle {

    DecayPolicy policy();

    /// @return the policy from now on
    DecayPolicy change(Actor actor, DecayPolicy policy);

    /// What fading leaves of a memory's importance at a moment, 0..1.
    double importance(Memory memory, Instant moment);

    Forecast forecast(Memory memory);

    /// Archives what expired or faded below its floor.
    Sweep sweep(Actor actor);

    Statistics statistics();

    /// One pass.
    record Sweep(Instant time, long looked, long faded, long archived) {}

    /// All passes since the engine was opened.
    record Statistics(long faded, long archived, long passes, @Nullable Sweep last) {}
}
