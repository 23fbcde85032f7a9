package dev.throughline.console.kit;

/// Tells the answer to the latest question from late answers to older ones.
///
/// Not thread-safe: belongs to the JavaFX thread.
public final class Generation {

    private long latest;

    /// A new question: everything asked before is late from now on.
    public long next() {
        return ++latest;
    }

    public boolean late(long generation) {
        return generation != latest;
    }
}
