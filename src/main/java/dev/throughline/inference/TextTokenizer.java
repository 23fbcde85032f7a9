package dev.throughline.inference;

import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.throughline.memory.InferenceFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Cuts text into the model's tokens. Thread-safe, except that nothing may run during or after [#close()].
/// Costs about 0.1 ms for a sentence and grows linearly.
final class TextTokenizer implements AutoCloseable {

    private static final long[] NOTHING = {};
    private static final int LAST_ASCII = 127;
    private static final int LONGEST_TITLE = 140;

    private final HuggingFaceTokenizer tokenizer;
    private final String label;
    private final Framing framing;
    /// Tokens that were asked about, for asking costs a call into native code.
    private final Map<Long, Boolean> marks = new ConcurrentHashMap<>();

    private TextTokenizer(HuggingFaceTokenizer tokenizer, String label, int window) {
        this.tokenizer = tokenizer;
        this.label = label;
        this.framing = framing(window);
    }

    /// @param json the bytes of tokenizer.json
    /// @param label the file as failures name it
    /// @param window most tokens in one run, special ones included
    static TextTokenizer open(byte[] json, String label, int window) {
        stayAtHome();
        HuggingFaceTokenizer tokenizer;
        try {
            tokenizer = HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json),
                    Map.of("truncation", "false", "padding", "false"));
        } catch (EngineException | LinkageError e) {
            throw NativeLibraries.missing("tokenizer", e);
        } catch (IOException | RuntimeException e) {
            throw new InferenceFailure("The " + label + " could not be loaded as a tokenizer. Replace it with the"
                    + " tokenizer.json that belongs to the model, or choose the bundled model.", e);
        }
        try {
            return new TextTokenizer(tokenizer, label, window);
        } catch (InferenceFailure e) {
            tokenizer.close();
            throw e;
        }
    }

    /// The text's windows; at least one, even of an empty text.
    Windows windows(String text) {
        long[] ids = ids(text, false);
        return new Windows(framing, ids, ids.length <= framing.capacity() ? NOTHING : title(text));
    }

    /// One window with as much of the text's beginning as it holds.
    Windows firstWindow(String text) {
        long[] ids = ids(text, false);
        return new Windows(framing,
                ids.length <= framing.capacity() ? ids : Arrays.copyOf(ids, framing.capacity()), NOTHING);
    }

    /// A short first line.
    private long[] title(String text) {
        String whole = text.stripLeading();
        int end = whole.indexOf('\n');
        return end < 0 || end > LONGEST_TITLE ? NOTHING : ids(whole.substring(0, end), false);
    }

    /// The number of tokens with the special ones, as if there were no window.
    int count(String text) {
        return framing.tokens() + length(text);
    }

    /// Whether a token is punctuation alone: it has no letter, no digit and no symbol of its own.
    boolean punctuation(long token) {
        return marks.computeIfAbsent(token, id -> {
            String text = tokenizer.decode(new long[] {id}, false);
            return text.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || c > LAST_ASCII);
        });
    }

    /// The number of tokens without the special ones.
    int length(String text) {
        return ids(text, false).length;
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    private long[] ids(String text, boolean special) {
        String clean = ModelText.clean(text);
        if (clean.isEmpty() && !special) {
            return NOTHING;
        }
        try {
            return tokenizer.encode(clean, special, false).getIds();
        } catch (RuntimeException e) {
            throw new InferenceFailure("The " + label + " could not tokenize a text of " + text.length()
                    + " characters. Replace it with the tokenizer.json that belongs to the model, or choose the bundled"
                    + " model.", e);
        }
    }

    /// Learns from a text of one letter which special tokens stand before and behind.
    private Framing framing(int window) {
        long[] plain = ids("a", false);
        long[] framed = ids("a", true);
        int at = 0;
        while (at + plain.length < framed.length
                && !Arrays.equals(framed, at, at + plain.length, plain, 0, plain.length)) {
            at++;
        }
        Framing found = new Framing(Arrays.copyOfRange(framed, 0, at),
                Arrays.copyOfRange(framed, Math.min(at + plain.length, framed.length), framed.length), window);
        if (found.tokens() >= window) {
            throw new InferenceFailure("The " + label + " puts " + found.tokens() + " special tokens around a text,"
                    + " but the model's window is " + window + ". Correct \"window\" in embedding.json, or choose the"
                    + " bundled model.", null);
        }
        return found;
    }

    /// The tokenizer library looks for a CUDA build to download and reports its use, unless told otherwise before it is
    /// loaded. What somebody has set is left alone.
    static void stayAtHome() {
        setIfUnset("RUST_FLAVOR", "cpu");
        setIfUnset("ai.djl.offline", "true");
        setIfUnset("OPT_OUT_TRACKING", "true");
    }

    private static void setIfUnset(String key, String value) {
        if (System.getProperty(key) == null && System.getenv(key) == null) {
            System.setProperty(key, value);
        }
    }
}
