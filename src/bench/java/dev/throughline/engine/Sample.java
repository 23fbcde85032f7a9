package dev.throughline.engine;

import java.util.Arrays;
import java.util.Locale;

/// Times of one kind, printed as median and percentiles in milliseconds.
final class Sample {

    private long[] nanos = new long[1_024];
    private int count;

    long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return add(System.nanoTime() - start);
    }

    long add(long value) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = value;
        return value;
    }

    int count() {
        return count;
    }

    private double percentile(double part) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) Math.ceil(part * count) - 1)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %.1f p90 %.1f p99 %.1f ms", percentile(0.5), percentile(0.9),
                percentile(0.99));
    }
}
