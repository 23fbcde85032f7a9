package dev.throughline.engine;

import dev.throughline.engine.recall.Reranker;
import dev.throughline.memory.Memory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Likes one word above all, and takes 20 ms for whatever it is given.
record FavouringReranker(String word) implements Reranker {

    @Override
    public int fitting(String query, List<Memory> candidates, Duration allowed) {
        return allowed.toMillis() >= 20 ? candidates.size() : 0;
    }

    @Override
    public Optional<List<Double>> score(String query, List<Memory> candidates, Duration allowed) {
        return Optional.of(
                candidates.stream().map(memory -> memory.content().contains(word) ? 6.0 : -6.0).toList());
    }
}
