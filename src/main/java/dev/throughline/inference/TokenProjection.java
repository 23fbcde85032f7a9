package dev.throughline.inference;

import dev.throughline.memory.InferenceFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Makes the long vector of a token short: its coordinates on the first principal components of token vectors of
/// unrelated texts, scaled to length one. The coordinates are mixed by a Hadamard matrix, which changes no angle and
/// gives every one of them the same spread, so that all can be kept in the same few bits (as product and scalar
/// quantizers do with a rotation; Ge and others 2013). Belongs to one model, by its checksum. Immutable.
///
/// The file, little-endian: `TLTP1`, the model's SHA-256 (32 bytes), inputs and dimension (16 bits each), then inputs
/// times dimension half-precision floats, one input's after the other. The one in the box is made by
/// `TokenProjectionMaker` in `src/bench`, which says from which texts.
final class TokenProjection {

    static final String FILE = "token-projection.bin";
    static final byte[] MAGIC = "TLTP1".getBytes(StandardCharsets.US_ASCII);
    private static final int HASH = 32;
    private static final int HEAD = MAGIC.length + HASH + 2 * Short.BYTES;

    private final String id;
    private final String model;
    private final int inputs;
    private final int dimension;
    private final float[] matrix;

    private TokenProjection(String id, String model, int inputs, int dimension, float[] matrix) {
        this.id = id;
        this.model = model;
        this.inputs = inputs;
        this.dimension = dimension;
        this.matrix = matrix;
    }

    /// @param projection null if there is none for the model
    /// @param problem why there is none, as a sentence, or null
    record Found(@Nullable TokenProjection projection, @Nullable String problem) {}

    /// The one in the box if it belongs to this model, else the one beside the model's file.
    static Found find(ModelFiles files, int inputs) {
        TokenProjection shipped = shipped();
        if (shipped != null && shipped.fits(files, inputs)) {
            return new Found(shipped, null);
        }
        Path beside = files.model().resolveSibling(FILE);
        if (files.copy() != null || !Files.isRegularFile(beside)) {
            return new Found(null, "There is no " + FILE + " for the model " + files.settings().name() + ".");
        }
        try {
            TokenProjection own = read(Files.readAllBytes(beside), beside.toString());
            return own.fits(files, inputs) ? new Found(own, null)
                    : new Found(null, "The file " + beside + " belongs to another model.");
        } catch (IOException e) {
            return new Found(null, "The file " + beside + " could not be read: " + e.getMessage());
        } catch (InferenceFailure e) {
            return new Found(null, e.getMessage());
        }
    }

    private static @Nullable TokenProjection shipped() {
        try (InputStream in = TokenProjection.class.getResourceAsStream(FILE)) {
            return in == null ? null : read(in.readAllBytes(), "bundled " + FILE);
        } catch (IOException e) {
            throw new InferenceFailure("The bundled " + FILE + " could not be read. Install the program again.", e);
        }
    }

    /// @param label the file as failures name it
    static TokenProjection read(byte[] bytes, String label) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < HEAD || !Arrays.equals(magic(in), MAGIC)) {
            throw damaged(label);
        }
        byte[] hash = new byte[HASH];
        in.get(hash);
        int inputs = Short.toUnsignedInt(in.getShort());
        int dimension = Short.toUnsignedInt(in.getShort());
        if (inputs == 0 || dimension == 0 || bytes.length != HEAD + inputs * dimension * Short.BYTES) {
            throw damaged(label);
        }
        float[] matrix = new float[inputs * dimension];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = Float.float16ToFloat(in.getShort());
        }
        return new TokenProjection(Sha256.of(bytes).substring(0, 12), HexFormat.of().formatHex(hash), inputs, dimension,
                matrix);
    }

    /// The file of a projection.
    ///
    /// @param model SHA-256 of the model's file, hexadecimal
    /// @param matrix one input's coordinates after the other
    static byte[] write(String model, int dimension, float[] matrix) {
        ByteBuffer out = ByteBuffer.allocate(HEAD + matrix.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.put(MAGIC).put(HexFormat.of().parseHex(model));
        out.putShort((short) (matrix.length / dimension)).putShort((short) dimension);
        for (float value : matrix) {
            out.putShort(Float.floatToFloat16(value));
        }
        return out.array();
    }

    /// Changes with every change of the file.
    String id() {
        return id;
    }

    int inputs() {
        return inputs;
    }

    int dimension() {
        return dimension;
    }

    /// Writes the short vector of a long one, of length one each.
    ///
    /// @param at where in `target` it begins
    void apply(float[] full, float[] target, int at) {
        float[] sums = new float[dimension];
        for (int input = 0; input < inputs; input++) {
            float value = full[input];
            int row = input * dimension;
            for (int i = 0; i < dimension; i++) {
                sums[i] += value * matrix[row + i];
            }
        }
        System.arraycopy(Vectors.normalise(sums), 0, target, at, dimension);
    }

    private boolean fits(ModelFiles files, int width) {
        return model.equals(files.checksum()) && inputs == width;
    }

    private static byte[] magic(ByteBuffer in) {
        byte[] magic = new byte[MAGIC.length];
        in.get(magic);
        return magic;
    }

    private static InferenceFailure damaged(String label) {
        return new InferenceFailure("The " + label + " is damaged, or no projection of token vectors.", null);
    }
}
