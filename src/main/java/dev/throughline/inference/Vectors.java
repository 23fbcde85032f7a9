package dev.throughline.inference;

/// Arithmetic on vectors, in place.
final class Vectors {

    private Vectors() {}

    /// Scales to length one. A vector of zeros, which no direction fits, becomes the first axis, so that whoever
    /// compares vectors may rely on their length.
    static float[] normalise(float[] vector) {
        double sum = 0;
        for (float x : vector) {
            sum += (double) x * x;
        }
        if (sum == 0) {
            vector[0] = 1;
            return vector;
        }
        float factor = (float) (1 / Math.sqrt(sum));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
        return vector;
    }

    static void add(float[] sum, float[] vector) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i];
        }
    }

    static boolean finite(float[] vector) {
        for (float x : vector) {
            if (!Float.isFinite(x)) {
                return false;
            }
        }
        return true;
    }
}
