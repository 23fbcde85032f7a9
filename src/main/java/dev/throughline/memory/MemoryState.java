package dev.throughline.memory;

import java.util.Locale;

/// Where in its life a memory is. Nothing is deleted by age or by a bot; it is archived and can be restored.
public enum MemoryState {
    /// Recalled and listed.
    ACTIVE,
    /// Out of recall and gone for bots; visible in the console and restorable.
    ARCHIVED,
    /// Replaced by a newer memory; kept for the record.
    SUPERSEDED;

    /// The name in the store, for instance `active`.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
