package dev.throughline.memory;

import org.jspecify.annotations.Nullable;

/// What orders the best answers anew, as it is.
///
/// @param name of the cross-encoder that runs; empty when none does
/// @param checksum SHA-256 of its model file, hexadecimal; empty when none runs
/// @param problem why the one that was chosen does not run, or null
/// @param withoutTokens why questions are not compared with memories token by token (late interaction), or null where
///     they are
/// @param pendingTokens memories whose tokens are still to be read for that
public record RerankingStatus(
        String name, String checksum, @Nullable String problem, @Nullable String withoutTokens, long pendingTokens) {

    /// No cross-encoder, and nothing amiss.
    public static final RerankingStatus NONE = new RerankingStatus("", "", null, null, 0);

    /// Whether a cross-encoder runs.
    public boolean available() {
        return !name.isEmpty();
    }
}
