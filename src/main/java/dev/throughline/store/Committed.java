package dev.throughline.store;

import dev.throughline.memory.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a transaction that is on disk returned, and the journal's entries about it in their order.
///
/// @param changes empty when the work changed nothing that is journalled
public record Committed<T extends @Nullable Object>(T result, List<Change> changes) {

    public Committed {
        changes = List.copyOf(changes);
    }
}
