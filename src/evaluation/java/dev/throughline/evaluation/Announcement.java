package dev.throughline.evaluation;

import dev.throughline.memory.Progress;

/// Says every fifteen seconds how far an import is.
final class Announcement implements Progress {

    private static final long EVERY = 15_000_000_000L;

    private final String name;
    private final long expected;
    private long told = System.nanoTime();

    Announcement(String name, long expected) {
        this.name = name;
        this.expected = expected;
    }

    @Override
    public void report(long done, long total, double rate) {
        long now = System.nanoTime();
        if (now - told >= EVERY) {
            told = now;
            System.out.printf("%s: %,d of %,d, %.1f a second, about %.0f s to go%n", name, done, expected, rate,
                    (expected - done) / Math.max(rate, 0.1));
        }
    }
}
