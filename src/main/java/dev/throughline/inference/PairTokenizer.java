package dev.throughline.inference;

import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.throughline.memory.InferenceFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/// Cuts a question and a text into one row of tokens, as the model was trained to read them. A pair that is too long
/// loses tokens at the end of the longer of the two. Thread-safe, except that nothing may run during or after
/// [#close()]. Costs about 0.1 ms for a pair of sentences.
final class PairTokenizer implements AutoCloseable {

    private final HuggingFaceTokenizer tokenizer;
    private final String label;

    private PairTokenizer(HuggingFaceTokenizer tokenizer, String label) {
        this.tokenizer = tokenizer;
        this.label = label;
    }

    /// @param ids the tokens, special ones included
    /// @param types which of the two texts each is of, as the model counts them
    record Pair(long[] ids, long[] types) {}

    /// @param json the bytes of tokenizer.json
    /// @param window most tokens of a pair, special ones included
    static PairTokenizer open(byte[] json, String label, int window) {
        TextTokenizer.stayAtHome();
        try {
            return new PairTokenizer(HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json),
                    Map.of("truncation", "longest_first", "maxLength", Integer.toString(window), "padding", "false")),
                    label);
        } catch (EngineException | LinkageError e) {
            throw NativeLibraries.missing("tokenizer", e);
        } catch (IOException | RuntimeException e) {
            throw new InferenceFailure("The " + label + " could not be loaded as a tokenizer. "
                    + CrossEncoderFiles.REMEDY, e);
        }
    }

    Pair pair(String query, String text) {
        try {
            Encoding encoding = tokenizer.encode(ModelText.clean(query), ModelText.clean(text), true, false);
            return new Pair(encoding.getIds(), encoding.getTypeIds());
        } catch (RuntimeException e) {
            throw new InferenceFailure("The " + label + " could not tokenize a pair of " + query.length() + " and "
                    + text.length() + " characters. " + CrossEncoderFiles.REMEDY, e);
        }
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
