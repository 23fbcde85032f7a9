package dev.throughline.engine;

import dev.throughline.index.TokenCode;
import dev.throughline.inference.Embedder;
import dev.throughline.inference.Reading;
import dev.throughline.inference.TokenVectors;
import dev.throughline.memory.MemoryId;
import dev.throughline.store.Transaction;
import java.util.List;

/// What a model makes of one text, as it is kept.
///
/// @param model whose vector it is
/// @param passages the vectors of a long text's passages
/// @param space that the tokens' vectors lie in, empty without
/// @param tokens the tokens' vectors in few bytes
record Embedded(String model, float[] vector, List<float[]> passages, String space, byte[] tokens) {

    static Embedded of(Embedder embedder, Reading reading) {
        TokenVectors tokens = reading.tokens();
        String space = space(embedder);
        return new Embedded(embedder.model(), reading.vector(), reading.passages(), space, space.isEmpty() ? new byte[0]
                : TokenCode.of(tokens.tokens(), tokens.dimension(), tokens.components()));
    }

    /// The name under which a model's tokens are kept; empty where it gives none.
    static String space(Embedder embedder) {
        return embedder.tokenSpace().map(space -> space + "/" + TokenCode.REVISION).orElse("");
    }

    void write(Transaction transaction, MemoryId id) {
        transaction.vector(id, model, vector, passages);
        if (!space.isEmpty()) {
            transaction.tokenVectors(id, space, tokens);
        }
    }
}
