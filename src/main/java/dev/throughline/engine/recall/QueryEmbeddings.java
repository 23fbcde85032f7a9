package dev.throughline.engine.recall;

import dev.throughline.index.TokenQuery;
import dev.throughline.inference.Embedder;
import dev.throughline.inference.Reading;
import dev.throughline.inference.TokenVectors;
import java.util.LinkedHashMap;
import java.util.Map;

/// Remembers what the model made of the last questions: a person who types, pages or comes back asks the same thing again.
final class QueryEmbeddings {

    private static final int KEPT = 256;

    private record Key(String model, String text) {}

    /// @param tokens empty where the model gives none
    record Asked(float[] vector, TokenQuery tokens) {}

    private final Map<Key, Asked> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Asked> eldest) {
            return size() > KEPT;
        }
    };

    /// Whether the vector is known already.
    boolean know(Embedder embedder, String text) {
        synchronized (kept) {
            return kept.containsKey(new Key(embedder.model(), text));
        }
    }

    Asked of(Embedder embedder, String text) {
        Key key = new Key(embedder.model(), text);
        synchronized (kept) {
            Asked known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        Reading reading = embedder.readQuery(text);
        TokenVectors tokens = reading.tokens();
        Asked asked = new Asked(reading.vector(),
                TokenQuery.of(tokens.tokens(), tokens.dimension(), tokens.components()));
        synchronized (kept) {
            kept.put(key, asked);
        }
        return asked;
    }
}
