package dev.throughline.engine;

import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Journaled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing put from one version to another: what undoing, redoing and reverting are made of.
///
/// @param subject its id in the journal
/// @param from the version it must be in; null if it must not exist
/// @param to the version to put it in; null to take it away
record Exchange(ChangeKind kind, String subject, @Nullable Journaled from, @Nullable Journaled to) {

    Exchange {
        if (from == null && to == null) {
            throw new IllegalStateException("A change has a before or an after.");
        }
    }

    /// In the order to make them in, which is the last first.
    static List<Exchange> back(List<Change> changes) {
        return changes.reversed().stream()
                .map(change -> new Exchange(change.kind(), change.subject(), change.after(), change.before()))
                .toList();
    }

    static List<Exchange> again(List<Change> changes) {
        return changes.stream()
                .map(change -> new Exchange(change.kind(), change.subject(), change.before(), change.after()))
                .toList();
    }

    /// One of the two versions, to know what it is about.
    Journaled known() {
        if (from != null) {
            return from;
        }
        if (to != null) {
            return to;
        }
        throw new IllegalStateException("The constructor holds one of them.");
    }
}
