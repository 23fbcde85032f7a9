package dev.throughline.inference;

/// The tokens of a text with a vector each, in the text's order; special tokens are left out.
///
/// @param tokens ids of the tokens in the model's vocabulary
/// @param dimension of each vector
/// @param components one vector of length one after the other
public record TokenVectors(int[] tokens, int dimension, float[] components) {

    public static final TokenVectors NONE = new TokenVectors(new int[0], 0, new float[0]);

    public boolean isEmpty() {
        return tokens.length == 0;
    }
}
