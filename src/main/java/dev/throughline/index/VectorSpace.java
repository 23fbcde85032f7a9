package dev.throughline.index;

import dev.throughline.memory.InvalidRequest;

/// Which model's vectors an index holds. Vectors of two models cannot be compared, so an index has one space for life.
///
/// @param model the embedding model's name
/// @param dimension how long each vector is, 0 to 4,096; with 0 the index knows words only
public record VectorSpace(String model, int dimension) {

    static final int MOST_DIMENSIONS = 4096;

    public VectorSpace {
        if (dimension < 0 || dimension > MOST_DIMENSIONS) {
            throw new InvalidRequest("dimension", "is " + dimension + ", must be between 0 and " + MOST_DIMENSIONS);
        }
    }

    /// For a desk without an embedding model.
    public static VectorSpace wordsOnly() {
        return new VectorSpace("", 0);
    }
}
