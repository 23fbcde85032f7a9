package dev.throughline.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.throughline.memory.InferenceFailure;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// One model, loaded once. Any number of threads may run it at the same time, each with its own [Lane], and each run
/// stays on its caller's thread; nothing may run during or after [#close()].
final class OnnxEncoder implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Signature signature;
    private final String label;
    private final int dimension;
    private final LongBuffer ones;
    private final LongBuffer zeros;

    private OnnxEncoder(OrtEnvironment environment, OrtSession session, String label, int window) throws OrtException {
        this.environment = environment;
        this.session = session;
        this.label = label;
        this.signature = Signature.of(session, label);
        this.zeros = Lane.longs(window);
        this.ones = Lane.longs(window);
        for (int i = 0; i < window; i++) {
            ones.put(i, 1);
        }
        this.dimension = measureDimension();
    }

    /// @param label the model file as failures name it
    /// @param window most tokens in one run
    static OnnxEncoder open(Path model, String label, int window) {
        return OnnxSessions.open(model, label, "or choose the bundled model",
                (environment, session) -> new OnnxEncoder(environment, session, label, window));
    }

    int dimension() {
        return dimension;
    }

    /// Whether a run gives one vector for the window rather than one for each token.
    boolean pooled() {
        return signature.pooled();
    }

    /// Reads the first `tokens` ids of the lane. Gives [#dimension()] floats for each token, one token after the other,
    /// or for the window if [#pooled()]; they stay valid until the lane's next run.
    FloatBuffer run(Lane lane, int tokens) {
        int rows = pooled() ? 1 : tokens;
        FloatBuffer vectors = lane.vectors(rows * dimension);
        long[] shape = pooled() ? new long[] {1, dimension} : new long[] {1, tokens, dimension};
        try (OnnxTensor output = OnnxTensor.createTensor(environment, vectors, shape)) {
            run(lane, tokens, Set.of(), Map.of(signature.output(), output)).close();
            return vectors;
        } catch (OrtException e) {
            throw couldNotRead(tokens, e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new InferenceFailure("The " + label + " could not be unloaded.", e);
        }
    }

    private OrtSession.Result run(Lane lane, int tokens, Set<String> requested, Map<String, OnnxTensor> pinned)
            throws OrtException {
        long[] shape = {1, tokens};
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put(Signature.IDS, OnnxTensor.createTensor(environment, lane.ids(tokens), shape));
            if (signature.mask()) {
                inputs.put(Signature.MASK, OnnxTensor.createTensor(environment, first(ones, tokens), shape));
            }
            if (signature.types()) {
                inputs.put(Signature.TYPES, OnnxTensor.createTensor(environment, first(zeros, tokens), shape));
            }
            return session.run(inputs, requested, pinned);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    /// A first run over the token 0, which every vocabulary has: what a model declares is often left open.
    private int measureDimension() throws OrtException {
        Lane lane = new Lane();
        lane.ids(1).put(0, 0);
        try (OrtSession.Result result = run(lane, 1, Set.of(signature.output()), Map.of())) {
            long[] shape = ((OnnxTensor) result.get(0)).getInfo().getShape();
            int dimension = Math.toIntExact(shape[shape.length - 1]);
            if (dimension < 1 || Stream.of(0, shape.length - 2).anyMatch(i -> shape[i] != 1)) {
                throw new InferenceFailure("The " + label + " is no sentence encoder that can be used here: its output "
                        + signature.output() + " is not one vector for a text of one token. Export it again with"
                        + " last_hidden_state as output, or choose the bundled model.", null);
            }
            return dimension;
        }
    }

    private InferenceFailure couldNotRead(int tokens, OrtException cause) {
        return new InferenceFailure("The " + label + " could not read a text of " + tokens + " tokens. Make sure that"
                + " its tokenizer.json belongs to it and that its window is no longer than its positions, or choose the"
                + " bundled model.", cause);
    }

    private static LongBuffer first(LongBuffer buffer, int tokens) {
        return buffer.duplicate().clear().limit(tokens);
    }
}
