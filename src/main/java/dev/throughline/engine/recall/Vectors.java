package dev.throughline.engine.recall;

/// Arithmetic on vectors of length 1.
final class Vectors {

    private Vectors() {}

    /// The cosine of two vectors of length 1 and like dimension, held within -1..1 against rounding.
    static double dot(float[] one, float[] other) {
        float sum = 0;
        int length = Math.min(one.length, other.length);
        for (int i = 0; i < length; i++) {
            sum = Math.fma(one[i], other[i], sum);
        }
        return Math.clamp(sum, -1, 1);
    }
}
