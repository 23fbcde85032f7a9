package dev.throughline.memory;

import org.jspecify.annotations.Nullable;

/// The embedding model as it is.
///
/// @param id names model and revision, stored with every vector; empty when none could be loaded
/// @param checksum SHA-256 of the model file, hexadecimal; empty when none could be loaded
/// @param problem why recall runs on words alone, or null if it does not
/// @param pending memories whose vector is still another model's or missing
public record ModelStatus(String id, int dimension, String checksum, @Nullable String problem, long pending) {

    public boolean available() {
        return problem == null;
    }
}
