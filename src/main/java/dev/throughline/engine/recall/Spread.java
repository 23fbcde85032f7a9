package dev.throughline.engine.recall;

/// Scales figures that have no true zero to 0..1, from the lowest seen to the highest. Where all are nearly alike the scale
/// is wider than they are: among a customer's two tickets a trifle between them must not count as much as the whole way
/// from foreign to fitting does among a thousand. One recall, one thread.
final class Spread {

    /// Between what has nothing to do with a question and what answers it, sentence embeddings leave about so much.
    static final double OF_COSINES = 0.25;
    /// Of a cross-encoder's log-odds.
    static final double OF_LOGITS = 8;

    private final double least;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    /// @param least so wide the scale is at least
    Spread(double least) {
        this.least = least;
    }

    /// @param value NaN is passed over
    void see(double value) {
        if (value < lowest) {
            lowest = value;
        }
        if (value > highest) {
            highest = value;
        }
    }

    boolean empty() {
        return highest < lowest;
    }

    /// Of a value seen: 1 for the highest; 0 for what is not known.
    double part(double value) {
        return Double.isNaN(value) ? 0 : 1 - (highest - value) / Math.max(least, highest - lowest);
    }
}
