package dev.throughline.engine;

import dev.throughline.index.MemoryIndex;
import dev.throughline.inference.Embedder;
import org.jspecify.annotations.Nullable;

/// What answers right now: an embedding model and the index that holds its vectors. Replaced as a whole when another
/// model takes over.
///
/// @param embedder null while recall runs on words alone
/// @param problem why there is none, or null
record Serving(@Nullable Embedder embedder, IndexFeed feed, @Nullable String problem) implements AutoCloseable {

    MemoryIndex index() {
        return feed.index();
    }

    /// The model whose vectors are in the index; empty for none.
    String model() {
        return embedder == null ? "" : embedder.model();
    }

    @Override
    public void close() {
        feed.index().close();
        if (embedder != null) {
            embedder.close();
        }
    }
}
