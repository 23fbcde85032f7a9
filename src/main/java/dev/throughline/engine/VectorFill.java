package dev.throughline.engine;

import dev.throughline.inference.Embedder;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Makes the vectors that a model has not made yet, newest memories as the store gives them, in batches. Resumable:
/// each batch is on disk before the next begins.
final class VectorFill {

    private static final int BATCH = 128;

    private final Store store;
    private final Cancellation cancellation;

    VectorFill(Store store, Cancellation cancellation) {
        this.store = store;
        this.cancellation = cancellation;
    }

    /// @param written told of each batch that is on disk
    /// @throws dev.throughline.memory.Cancelled between two batches
    void run(Embedder embedder, Consumer<List<MemoryId>> written) {
        List<MemoryId> ids = store.withoutVector(embedder.model(), BATCH);
        while (!ids.isEmpty()) {
            cancellation.check("Embedding");
            List<MemoryId> batch = ids;
            List<Memory> memories = store.memories(batch);
            List<float[]> vectors = embedder.passages(
                    memories.stream().map(Enrichment::embeddingText).toList(), cancellation);
            store.write(Actor.engine(), Instant.EPOCH, transaction -> {
                for (int i = 0; i < memories.size(); i++) {
                    Memory embedded = memories.get(i);
                    float[] vector = vectors.get(i);
                    // A text that changed meanwhile gets its vector in the next round.
                    transaction.memory(embedded.id())
                            .filter(current -> Enrichment.sameMeaning(current, embedded))
                            .ifPresent(current -> transaction.vector(current.id(), embedder.model(), vector));
                }
                return batch;
            });
            written.accept(batch);
            ids = store.withoutVector(embedder.model(), BATCH);
        }
    }
}
