package dev.throughline.memory;

import java.time.Instant;

/// That one entity stands for another. Its subject in the journal is the merged entity's id.
///
/// @param merged the one that is no longer shown by itself
/// @param kept the one it stands for
public record EntityMerge(Entity merged, Entity kept, Instant created) implements Journaled {

    public EntityMerge {
        if (merged.equals(kept)) {
            throw new InvalidRequest("merged", "is " + kept.id() + " itself, must be another entity");
        }
        if (merged.kind() != kept.kind()) {
            throw new InvalidRequest("merged", "is a " + merged.kind().wireName() + ", must be a "
                    + kept.kind().wireName() + " like the one it is merged into");
        }
    }
}
