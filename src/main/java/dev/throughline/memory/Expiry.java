package dev.throughline.memory;

import java.time.Duration;
import java.time.Instant;

/// How long something is kept.
public sealed interface Expiry {

    Expiry NEVER = new Never();

    /// Kept until someone says otherwise.
    record Never() implements Expiry {}

    /// Kept until a moment.
    record At(Instant when) implements Expiry {
        public At {
            Checks.time("expires_at", when);
        }
    }

    /// Kept for a time, counted from when this is applied. One second to a hundred years.
    record After(Duration time) implements Expiry {

        private static final long MOST_SECONDS = 3_155_760_000L;

        public After {
            if (time.getSeconds() < 1 || time.getSeconds() > MOST_SECONDS) {
                throw new InvalidRequest("ttl_seconds",
                        "is " + time.getSeconds() + ", must be between 1 and " + MOST_SECONDS + " seconds");
            }
        }
    }

    static Expiry at(Instant when) {
        return new At(when);
    }

    static Expiry after(Duration time) {
        return new After(time);
    }
}
