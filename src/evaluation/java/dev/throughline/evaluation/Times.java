package dev.throughline.evaluation;

import java.util.Arrays;

/// Durations of one kind.
final class Times {

    private long[] nanos = new long[1_024];
    private int count;

    void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    int count() {
        return count;
    }

    /// The smallest duration that at least this part of all do not exceed, in milliseconds; 0 without any.
    ///
    /// @param part above 0, at most 1
    double percentileMillis(double part) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(part * count) - 1] / 1e6;
    }
}
