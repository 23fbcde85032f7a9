package dev.throughline.engine.recall;

import dev.throughline.memory.InvalidRequest;

/// How much the words and the meaning count in a fusion. Only their proportion matters.
///
/// @param lexical 0..1
/// @param semantic 0..1, not both 0
public record Weights(double lexical, double semantic) {

    /// The best pair measured on long conversations; anything near it is as good.
    public static final Weights STANDARD = new Weights(0.4, 0.6);

    public Weights {
        check("bm25_weight", lexical);
        check("vector_weight", semantic);
        if (lexical + semantic == 0) {
            throw new InvalidRequest("vector_weight", "and bm25_weight are both 0, at least one must be more");
        }
    }

    /// The share of the words, 0..1.
    double lexicalShare() {
        return lexical / (lexical + semantic);
    }

    /// The share of the meaning, 0..1.
    double semanticShare() {
        return semantic / (lexical + semantic);
    }

    private static void check(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidRequest(field, "is " + value + ", must be between 0 and 1");
        }
    }
}
