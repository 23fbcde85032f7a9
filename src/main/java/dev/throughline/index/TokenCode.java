package dev.throughline.index;

import dev.throughline.memory.IndexFailure;

/// Vectors of a text's tokens in a few bytes: each coordinate as the nearest of 16 levels, those that lose least for a
/// normal distribution (Max 1960), with the token's number in two bytes. The vectors have length one and the same spread
/// in every coordinate, so that one table of levels fits all. Some 34 bytes a token of 64 dimensions.
///
/// Whoever changes what the bytes mean raises [#REVISION].
public final class TokenCode {

    /// Part of the name under which the bytes are kept.
    public static final String REVISION = "4bit-1";

    private static final float[] LEVELS = {
        -2.733f, -2.069f, -1.618f, -1.256f, -0.9424f, -0.6568f, -0.3881f, -0.1284f,
        0.1284f, 0.3881f, 0.6568f, 0.9424f, 1.256f, 1.618f, 2.069f, 2.733f
    };
    private static final float[] BOUNDS = bounds();
    private static final int ID_BYTES = Short.BYTES;
    /// The number of tokens.
    private static final int HEAD = Short.BYTES;
    private static final int MOST = 65_535;

    private TokenCode() {}

    /// @param tokens numbers of the tokens, kept modulo 65,536: they only tell how rare a token is, and larger vocabularies
    ///     lose little by sharing some
    /// @param dimension even
    /// @param components one vector of length one after the other
    public static byte[] of(int[] tokens, int dimension, float[] components) {
        if (tokens.length > MOST || dimension % 2 != 0 || components.length != tokens.length * dimension) {
            throw new IndexFailure("The vectors of " + tokens.length + " tokens have " + components.length
                    + " components, cannot be of dimension " + dimension, null);
        }
        byte[] code = new byte[HEAD + tokens.length * (ID_BYTES + dimension / 2)];
        float spread = (float) Math.sqrt(dimension);
        put(code, 0, tokens.length);
        for (int i = 0; i < tokens.length; i++) {
            put(code, HEAD + ID_BYTES * i, tokens[i]);
        }
        int at = HEAD + tokens.length * ID_BYTES;
        for (int i = 0; i < components.length; i += 2) {
            code[at++] = (byte) (level(components[i] * spread) | level(components[i + 1] * spread) << 4);
        }
        return code;
    }

    /// How many tokens there are.
    static int count(byte[] code, int from) {
        return get(code, from);
    }

    /// The number of one token.
    static int token(byte[] code, int from, int index) {
        return get(code, from + HEAD + ID_BYTES * index);
    }

    /// Writes some tokens' coordinates, the root of the dimension times too large, coordinate by coordinate.
    ///
    /// @param dimension of the vectors
    /// @param first of the tokens
    /// @param planes one for each coordinate, with room for these tokens
    /// @param to where in each plane the first of them goes
    static void spread(
            byte[] code, int from, int dimension, int first, int tokens, float[][] planes, int to) {
        int start = from + HEAD + ID_BYTES * count(code, from) + first * dimension / 2;
        for (int d = 0; d < dimension; d += 2) {
            float[] even = planes[d];
            float[] odd = planes[d + 1];
            int at = start + d / 2;
            for (int token = to; token < to + tokens; token++) {
                int two = code[at];
                even[token] = LEVELS[two & 15];
                odd[token] = LEVELS[two >>> 4 & 15];
                at += dimension / 2;
            }
        }
    }

    private static void put(byte[] code, int at, int number) {
        code[at] = (byte) number;
        code[at + 1] = (byte) (number >>> 8);
    }

    private static int get(byte[] code, int at) {
        return Byte.toUnsignedInt(code[at]) | Byte.toUnsignedInt(code[at + 1]) << 8;
    }

    private static int level(float value) {
        int low = 0;
        int high = BOUNDS.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value > BOUNDS[middle]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static float[] bounds() {
        float[] bounds = new float[LEVELS.length - 1];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = (LEVELS[i] + LEVELS[i + 1]) / 2;
        }
        return bounds;
    }
}
