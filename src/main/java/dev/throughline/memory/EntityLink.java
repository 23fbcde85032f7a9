package dev.throughline.memory;

import java.time.Instant;

/// That two entities belong together because someone said so.
public record EntityLink(String id, Entity one, Entity other, Instant created) implements Journaled {

    public EntityLink {
        if (one.equals(other)) {
            throw new InvalidRequest("other", "is " + one.id() + " itself, must be another entity");
        }
    }
}
