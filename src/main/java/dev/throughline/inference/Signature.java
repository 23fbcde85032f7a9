package dev.throughline.inference;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.throughline.memory.InferenceFailure;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a model wants and gives, as far as a sentence encoder is concerned.
///
/// @param mask whether it wants an attention mask
/// @param types whether it wants token types
/// @param output the output to read
/// @param pooled whether that is one vector for the text already, rather than one for each token
record Signature(boolean mask, boolean types, String output, boolean pooled) {

    static final String IDS = "input_ids";
    static final String MASK = "attention_mask";
    static final String TYPES = "token_type_ids";

    private static final Set<String> KNOWN = Set.of(IDS, MASK, TYPES);
    private static final String POOLED = "sentence_embedding";
    private static final List<String> TOKEN_VECTORS = List.of("last_hidden_state", "token_embeddings");

    static Signature of(OrtSession session, String label) throws OrtException {
        Map<String, NodeInfo> inputs = session.getInputInfo();
        boolean fits = inputs.containsKey(IDS) && KNOWN.containsAll(inputs.keySet())
                && inputs.values().stream().allMatch(Signature::takesIds);
        if (!fits) {
            throw new InferenceFailure("The " + label + " is no sentence encoder that can be used here: it takes"
                    + " the inputs " + inputs.keySet() + ", must take input_ids and at most attention_mask and"
                    + " token_type_ids besides, as 64-bit integers. Export it again with these, or choose the"
                    + " bundled model.", null);
        }
        Map<String, NodeInfo> outputs = session.getOutputInfo();
        boolean mask = inputs.containsKey(MASK);
        boolean types = inputs.containsKey(TYPES);
        if (names(outputs, 2).contains(POOLED)) {
            return new Signature(mask, types, POOLED, true);
        }
        List<String> candidates = names(outputs, 3);
        String output = TOKEN_VECTORS.stream().filter(candidates::contains).findFirst()
                .or(() -> candidates.stream().findFirst())
                .orElseThrow(() -> new InferenceFailure("The " + label + " is no sentence encoder that can be used"
                        + " here: it gives the outputs " + outputs.keySet() + ", must give last_hidden_state or"
                        + " token_embeddings (a vector for each token) or sentence_embedding (one for the text), as"
                        + " 32-bit floats. Export it again with one of these, or choose the bundled model.", null));
        return new Signature(mask, types, output, false);
    }

    /// The outputs of floats with so many axes.
    private static List<String> names(Map<String, NodeInfo> outputs, int rank) {
        return outputs.entrySet().stream()
                .filter(output -> output.getValue().getInfo() instanceof TensorInfo tensor
                        && tensor.type == OnnxJavaType.FLOAT && tensor.getShape().length == rank)
                .map(Map.Entry::getKey)
                .toList();
    }

    static boolean takesIds(NodeInfo input) {
        return input.getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.INT64;
    }
}
