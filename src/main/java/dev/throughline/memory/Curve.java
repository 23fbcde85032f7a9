package dev.throughline.memory;

import java.util.Locale;

/// The shape in which importance fades with time.
public enum Curve {
    /// Halves with each half-life: `2^(-t/h)`.
    EXPONENTIAL,
    /// Fast at first, then slowly: `1/(1+t/h)`; half after one half-life.
    POWER_LAW,
    /// Slower still: `1/(1+log2(1+t/h))`; half after one half-life.
    LOGARITHMIC,
    /// In a straight line to nothing after two half-lives: `1-t/(2h)`.
    LINEAR,
    /// In steps: halves at the end of each half-life.
    STEP,
    /// Does not fade.
    FLAT;

    /// The part of the importance that is left after so many half-lives, 0..1; never rises.
    ///
    /// @param halfLives 0 or more
    public double left(double halfLives) {
        return switch (this) {
            case EXPONENTIAL -> Math.pow(2, -halfLives);
            case POWER_LAW -> 1 / (1 + halfLives);
            case LOGARITHMIC -> 1 / (1 + Math.log(1 + halfLives) / Math.log(2));
            case LINEAR -> Math.max(0, 1 - halfLives / 2);
            case STEP -> Math.pow(2, -Math.floor(halfLives));
            case FLAT -> 1;
        };
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Curve parse(String field, String text) {
        for (Curve curve : values()) {
            if (curve.wireName().equals(text)) {
                return curve;
            }
        }
        throw new InvalidRequest(field,
                "is \"" + text + "\", must be exponential, power_law, logarithmic, linear, step or flat");
    }
}
