package dev.throughline.engine;

import dev.throughline.engine.recall.Reranker;
import dev.throughline.memory.Memory;
import java.util.List;

/// Likes one word above all.
record FavouringReranker(String word) implements Reranker {

    @Override
    public List<Double> score(String query, List<Memory> candidates) {
        return candidates.stream().map(memory -> memory.content().contains(word) ? 1.0 : 0.0).toList();
    }

    @Override
    public int pool() {
        return 32;
    }

    @Override
    public long expectedMillis(int candidates) {
        return 20;
    }
}
