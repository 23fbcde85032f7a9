package dev.throughline.index;

import java.util.Arrays;

/// The tokens of a question, ready to be compared with those of memories.
public final class TokenQuery {

    private final int[] tokens;
    private final int dimension;
    private final byte[][] vectors;
    private final float[] scales;

    private TokenQuery(int[] tokens, int dimension, byte[][] vectors, float[] scales) {
        this.tokens = tokens;
        this.dimension = dimension;
        this.vectors = vectors;
        this.scales = scales;
    }

    /// @param tokens numbers of the tokens
    /// @param components one vector of length one after the other
    public static TokenQuery of(int[] tokens, int dimension, float[] components) {
        byte[][] vectors = new byte[tokens.length][dimension];
        float[] scales = new float[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            float largest = Float.MIN_NORMAL;
            for (int j = i * dimension; j < (i + 1) * dimension; j++) {
                largest = Math.max(largest, Math.abs(components[j]));
            }
            float up = Byte.MAX_VALUE / largest;
            for (int j = 0; j < dimension; j++) {
                vectors[i][j] = (byte) Math.round(components[i * dimension + j] * up);
            }
            scales[i] = 1 / (up * TokenCode.scale(dimension));
        }
        return new TokenQuery(tokens.clone(), dimension, vectors, scales);
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

    byte[] vector(int index) {
        return vectors[index];
    }

    /// What a product of whole numbers is multiplied by to be a cosine.
    float scale(int index) {
        return scales[index];
    }

    /// Only these of its tokens.
    TokenQuery only(int[] kept) {
        return new TokenQuery(
                Arrays.stream(kept).map(i -> tokens[i]).toArray(), dimension,
                Arrays.stream(kept).mapToObj(i -> vectors[i]).toArray(byte[][]::new), scales(kept));
    }

    private float[] scales(int[] kept) {
        float[] some = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            some[i] = scales[kept[i]];
        }
        return some;
    }
}
