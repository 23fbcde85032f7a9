package dev.throughline.engine;

import dev.throughline.inference.Embedder;
import dev.throughline.inference.Reading;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

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
        run(embedder, written, () -> store.vectors().missing(embedder.model(), BATCH));
    }

    /// The same for memories of which only the tokens are missing, as those of an older version are: the model reads
    /// them once more.
    void runTokens(Embedder embedder, Consumer<List<MemoryId>> written) {
        String space = Embedded.space(embedder);
        if (!space.isEmpty()) {
            run(embedder, written, () -> store.tokens().missing(space, BATCH));
        }
    }

    private void run(Embedder embedder, Consumer<List<MemoryId>> written, Supplier<List<MemoryId>> missing) {
        for (List<MemoryId> batch = missing.get(); !batch.isEmpty(); batch = missing.get()) {
            cancellation.check("Embedding");
            write(embedder, store.memories(batch));
            written.accept(batch);
        }
    }

    private void write(Embedder embedder, List<Memory> memories) {
        List<Reading> readings =
                embedder.readPassages(memories.stream().map(Enrichment::embeddingText).toList(), cancellation);
        store.write(Actor.engine(), Instant.EPOCH, transaction -> {
            for (int i = 0; i < memories.size(); i++) {
                Memory read = memories.get(i);
                Embedded embedded = Embedded.of(embedder, readings.get(i));
                // A text that changed meanwhile gets its vector in the next round.
                transaction.memory(read.id())
                        .filter(current -> Enrichment.sameMeaning(current, read))
                        .ifPresent(current -> embedded.write(transaction, current.id()));
            }
            return memories.size();
        });
    }
}
