package dev.throughline.inference;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Second moments of vectors, and their principal axes by Jacobi's rotations (1846): slow, exact, and nothing to be tuned.
final class SymmetricMatrix {

    private static final int SWEEPS = 12;
    private static final double DONE = 1e-16;

    private final double[][] values;

    SymmetricMatrix(int size) {
        values = new double[size][size];
    }

    void add(float[] vector) {
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                values[i][j] += (double) vector[i] * vector[j];
            }
        }
    }

    /// The part of the squared lengths that these axes keep, 0..1.
    double kept(float[][] axes) {
        double sum = 0;
        for (float[] axis : axes) {
            for (int i = 0; i < axis.length; i++) {
                for (int j = 0; j < axis.length; j++) {
                    sum += axis[i] * values[i][j] * axis[j];
                }
            }
        }
        return sum / IntStream.range(0, values.length).mapToDouble(i -> values[i][i]).sum();
    }

    /// The axes along which the vectors lie most, the strongest first.
    float[][] strongest(int count) {
        int size = values.length;
        double[][] rest = new double[size][];
        double[][] axes = new double[size][size];
        for (int i = 0; i < size; i++) {
            rest[i] = values[i].clone();
            axes[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS && beside(rest) > DONE; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(rest, axes, p, q);
                }
            }
        }
        return IntStream.range(0, size).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -rest[i][i]))
                .limit(count)
                .map(i -> floats(axes[i]))
                .toArray(float[][]::new);
    }

    /// What is beside the diagonal, as a part of what is on it.
    private static double beside(double[][] rest) {
        double on = 0;
        double off = 0;
        for (int i = 0; i < rest.length; i++) {
            for (int j = 0; j < rest.length; j++) {
                double square = rest[i][j] * rest[i][j];
                on += i == j ? square : 0;
                off += i == j ? 0 : square;
            }
        }
        return off / on;
    }

    private static void rotate(double[][] rest, double[][] axes, int p, int q) {
        if (rest[p][q] == 0) {
            return;
        }
        double theta = (rest[q][q] - rest[p][p]) / (2 * rest[p][q]);
        double tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        turn(rest[p], rest[q], cosine, sine);
        for (double[] row : rest) {
            double left = row[p];
            row[p] = cosine * left - sine * row[q];
            row[q] = sine * left + cosine * row[q];
        }
        turn(axes[p], axes[q], cosine, sine);
    }

    private static void turn(double[] one, double[] other, double cosine, double sine) {
        for (int i = 0; i < one.length; i++) {
            double left = one[i];
            one[i] = cosine * left - sine * other[i];
            other[i] = sine * left + cosine * other[i];
        }
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
