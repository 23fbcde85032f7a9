package dev.throughline.index;

import dev.throughline.memory.IndexFailure;
import org.jspecify.annotations.Nullable;

/// Vectors scaled to length one, so that a dot product is a cosine.
final class Directions {

    private Directions() {}

    /// As [#of], and null in a space without vectors. A vector of another length is the caller's mistake.
    static float @Nullable [] in(VectorSpace space, float[] vector) {
        if (space.dimension() == 0) {
            return null;
        }
        if (vector.length != space.dimension()) {
            throw new IndexFailure("A vector has " + vector.length + " dimensions, the search index "
                    + space.dimension(), null);
        }
        return of(vector);
    }

    /// A new vector of length one that points the same way, or null where there is no way to point: zero length, NaN or
    /// infinite.
    static float @Nullable [] of(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        if (!(squares > 0) || Double.isInfinite(squares)) {
            return null;
        }
        double length = Math.sqrt(squares);
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }
}
