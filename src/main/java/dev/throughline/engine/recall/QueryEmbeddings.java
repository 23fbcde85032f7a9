package dev.throughline.engine.recall;

import dev.throughline.inference.Embedder;
import java.util.LinkedHashMap;
import java.util.Map;

/// Remembers the vectors of the last questions: a person who types, pages or comes back asks the same thing again.
final class QueryEmbeddings {

    private static final int KEPT = 256;

    private record Key(String model, String text) {}

    private final Map<Key, float[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, float[]> eldest) {
            return size() > KEPT;
        }
    };

    /// Whether the vector is known already.
    boolean know(Embedder embedder, String text) {
        synchronized (kept) {
            return kept.containsKey(new Key(embedder.model(), text));
        }
    }

    float[] of(Embedder embedder, String text) {
        Key key = new Key(embedder.model(), text);
        synchronized (kept) {
            float[] known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        float[] vector = embedder.query(text);
        synchronized (kept) {
            kept.put(key, vector);
        }
        return vector;
    }
}
