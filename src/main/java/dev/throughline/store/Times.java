package dev.throughline.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A stretch of event times.
///
/// @param since the first moment in it; open when null
/// @param until the last moment in it; open when null
public record Times(@Nullable Instant since, @Nullable Instant until) {

    public static final Times ALL = new Times(null, null);
}
