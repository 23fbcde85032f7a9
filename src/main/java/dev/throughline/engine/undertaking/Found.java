package dev.throughline.engine.undertaking;

import dev.throughline.memory.Undertaking;
import java.util.Set;

/// An undertaking the rules found.
///
/// @param ids of this one and of those that say the same
/// @param sessions in which it was said
public record Found(Undertaking undertaking, Set<String> ids, Set<String> sessions) {

    public Found {
        ids = Set.copyOf(ids);
        sessions = Set.copyOf(sessions);
    }
}
