package dev.throughline.index;

import java.util.Arrays;

/// The tokens of a question, ready to be compared with those of memories.
public final class TokenQuery {

    private final int[] tokens;
    private final int dimension;
    private final float[][] vectors;

    private TokenQuery(int[] tokens, int dimension, float[][] vectors) {
        this.tokens = tokens;
        this.dimension = dimension;
        this.vectors = vectors;
    }

    /// @param tokens numbers of the tokens
    /// @param components one vector of length one after the other
    public static TokenQuery of(int[] tokens, int dimension, float[] components) {
        float[][] vectors = new float[tokens.length][];
        Arrays.setAll(vectors, i -> Arrays.copyOfRange(components, i * dimension, (i + 1) * dimension));
        return new TokenQuery(tokens.clone(), dimension, vectors);
    }

    public boolean isEmpty() {
        return tokens.length == 0;
    }

    int size() {
        return tokens.length;
    }

    int dimension() {
        return dimension;
    }

    int token(int index) {
        return tokens[index] & 0xFFFF;
    }

    float[] vector(int index) {
        return vectors[index];
    }

    /// Only these of its tokens.
    TokenQuery only(int[] kept) {
        return new TokenQuery(
                Arrays.stream(kept).map(i -> tokens[i]).toArray(), dimension,
                Arrays.stream(kept).mapToObj(i -> vectors[i]).toArray(float[][]::new));
    }
}
