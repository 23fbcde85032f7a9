package dev.throughline.inference;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.throughline.memory.InferenceFailure;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// A sequence classifier with one output or two, loaded once. Any number of threads may run it at the same time, each
/// with its own [Lane]; nothing may run during or after [#close()].
final class PairEncoder implements AutoCloseable {

    private static final Set<String> KNOWN = Set.of(Signature.IDS, Signature.MASK, Signature.TYPES);

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String label;
    private final boolean mask;
    private final boolean types;
    private final String output;
    private final int classes;
    private final LongBuffer ones;

    private PairEncoder(OrtEnvironment environment, OrtSession session, String label, int window) throws OrtException {
        this.environment = environment;
        this.session = session;
        this.label = label;
        Map<String, NodeInfo> inputs = session.getInputInfo();
        if (!inputs.containsKey(Signature.IDS) || !KNOWN.containsAll(inputs.keySet())
                || !inputs.values().stream().allMatch(Signature::takesIds)) {
            throw new InferenceFailure("The " + label + " is no reranker that can be used here: it takes the inputs "
                    + inputs.keySet() + ", must take input_ids and at most attention_mask and token_type_ids besides,"
                    + " as 64-bit integers. " + CrossEncoderFiles.REMEDY, null);
        }
        this.mask = inputs.containsKey(Signature.MASK);
        this.types = inputs.containsKey(Signature.TYPES);
        this.output = output(session);
        this.ones = Lane.longs(window);
        for (int i = 0; i < window; i++) {
            ones.put(i, 1);
        }
        this.classes = measureClasses();
    }

    /// @param label the model file as failures name it
    /// @param window most tokens in one run
    static PairEncoder open(Path model, String label, int window) {
        return OnnxSessions.open(model, label, "or do without a reranker",
                (environment, session) -> new PairEncoder(environment, session, label, window));
    }

    /// How well the pair fits, as log-odds: the one output as it is, or the second over the first, which is what their
    /// softmax says on the same scale.
    double score(Lane lane, PairTokenizer.Pair pair) {
        FloatBuffer logits = lane.vectors(classes);
        try (OnnxTensor pinned = OnnxTensor.createTensor(environment, logits, new long[] {1, classes})) {
            run(lane, pair, Set.of(), Map.of(output, pinned)).close();
        } catch (OrtException e) {
            throw new InferenceFailure("The " + label + " could not read a pair of " + pair.ids().length
                    + " tokens. Make sure that its tokenizer.json belongs to it.", e);
        }
        double score = classes == 1 ? logits.get(0) : (double) logits.get(1) - logits.get(0);
        if (!Double.isFinite(score)) {
            throw new InferenceFailure("The " + label + " gave a score that is not finite for a pair of "
                    + pair.ids().length + " tokens. Replace it. " + CrossEncoderFiles.REMEDY, null);
        }
        return score;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new InferenceFailure("The " + label + " could not be unloaded.", e);
        }
    }

    private OrtSession.Result run(Lane lane, PairTokenizer.Pair pair, Set<String> requested,
            Map<String, OnnxTensor> pinned) throws OrtException {
        int tokens = pair.ids().length;
        long[] shape = {1, tokens};
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put(Signature.IDS, OnnxTensor.createTensor(environment, lane.ids(tokens).put(0, pair.ids()), shape));
            if (mask) {
                inputs.put(Signature.MASK,
                        OnnxTensor.createTensor(environment, ones.duplicate().clear().limit(tokens), shape));
            }
            if (types) {
                inputs.put(Signature.TYPES,
                        OnnxTensor.createTensor(environment, lane.types(tokens).put(0, pair.types()), shape));
            }
            return session.run(inputs, requested, pinned);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private String output(OrtSession opened) throws OrtException {
        Map<String, NodeInfo> outputs = opened.getOutputInfo();
        return outputs.entrySet().stream()
                .filter(each -> each.getValue().getInfo() instanceof TensorInfo tensor
                        && tensor.type == OnnxJavaType.FLOAT && tensor.getShape().length == 2)
                .map(Map.Entry::getKey)
                .min((one, other) -> Boolean.compare(other.equals("logits"), one.equals("logits")))
                .orElseThrow(() -> notOneOrTwo("gives the outputs " + outputs.keySet()));
    }

    /// A first run over the token 0, which every vocabulary has: what a model declares is often left open.
    private int measureClasses() throws OrtException {
        PairTokenizer.Pair shortest = new PairTokenizer.Pair(new long[] {0, 0}, new long[] {0, 0});
        try (OrtSession.Result result = run(new Lane(), shortest, Set.of(output), Map.of())) {
            long[] shape = ((OnnxTensor) result.get(0)).getInfo().getShape();
            if (shape[0] != 1 || shape[1] < 1 || shape[1] > 2) {
                throw notOneOrTwo("gives " + shape[1] + " figures for a pair");
            }
            return Math.toIntExact(shape[1]);
        }
    }

    private InferenceFailure notOneOrTwo(String found) {
        return new InferenceFailure("The " + label + " is no reranker that can be used here: it " + found
                + ", must give one or two figures for a pair (logits) as 32-bit floats. " + CrossEncoderFiles.REMEDY,
                null);
    }
}
