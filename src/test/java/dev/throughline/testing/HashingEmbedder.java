package dev.throughline.testing;

import dev.throughline.inference.Embedder;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.InferenceFailure;
import java.util.List;
import java.util.Locale;

/// An embedder without a model, for tests: texts that share words, or parts of words, are similar. The same text gives
/// the same vector on every machine. Thread-safe.
public final class HashingEmbedder implements Embedder {

    private static final int DIMENSION = 64;
    private static final float WORD = 1f;
    private static final float TRIGRAM = 0.3f;

    private volatile boolean closed;

    @Override
    public String model() {
        return "hashing-000000000000-1";
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public String checksum() {
        return "0".repeat(64);
    }

    @Override
    public float[] query(String text) {
        return passage(text);
    }

    @Override
    public float[] passage(String text) {
        if (closed) {
            throw new InferenceFailure("The model is closed.", null);
        }
        float[] vector = new float[DIMENSION];
        for (String word : words(text)) {
            add(vector, word, WORD);
            String padded = "<" + word + ">";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                add(vector, padded.substring(i, i + 3), TRIGRAM);
            }
        }
        return normalised(vector);
    }

    @Override
    public List<float[]> passages(List<String> texts, Cancellation cancellation) {
        return texts.stream().map(text -> {
            cancellation.check("Embedding");
            return passage(text);
        }).toList();
    }

    @Override
    public int tokens(String text) {
        return words(text).size() + 2;
    }

    @Override
    public void close() {
        closed = true;
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Two axes for each feature, so that a collision on one does not make strangers alike.
    private static void add(float[] vector, String feature, float weight) {
        int hash = mixed(feature.hashCode());
        vector[hash & (DIMENSION - 1)] += (hash & 64) == 0 ? weight : -weight;
        vector[(hash >>> 8) & (DIMENSION - 1)] += (hash & 128) == 0 ? weight : -weight;
    }

    private static int mixed(int hash) {
        int h = hash * 0x9E3779B1;
        h = (h ^ (h >>> 15)) * 0x85EBCA6B;
        return h ^ (h >>> 13);
    }

    private static float[] normalised(float[] vector) {
        double sum = 0;
        for (float x : vector) {
            sum += (double) x * x;
        }
        if (sum == 0) {
            vector[0] = 1;
            return vector;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(sum);
        }
        return vector;
    }
}
