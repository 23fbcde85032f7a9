package dev.throughline.index;

import dev.throughline.memory.Filter;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What must hold for every hit, without exception. Part of each query, applied inside the search, never after it.
///
/// @param now the moment against which expiry is judged
/// @param eventBefore only what took place at or before this moment; anything when null
public record Conditions(Scope scope, Filter filter, Instant now, @Nullable Instant eventBefore) {

    /// The meaning of the conditions in plain Java, which the index agrees with.
    public boolean matches(Memory memory) {
        return scope.covers(memory.agent())
                && filter.matches(memory, now)
                && (eventBefore == null || !memory.eventTime().isAfter(eventBefore));
    }
}
