package dev.throughline.engine;

import dev.throughline.engine.recall.Reranker;
import dev.throughline.inference.Embedder;
import dev.throughline.testing.HashingEmbedder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Opens engines for tests: no sweep by itself, a deterministic embedder unless said otherwise.
public final class EngineFixture {

    private EngineFixture() {}

    public static Engine open(Path directory, Clock clock) {
        return Engine.open(options(directory, clock), with(new HashingEmbedder()), null);
    }

    static Engine open(Path directory, Clock clock, Models models) {
        return Engine.open(options(directory, clock), models, null);
    }

    static Engine open(Path directory, Clock clock, Reranker reranker) {
        return Engine.open(options(directory, clock), with(new HashingEmbedder()), reranker);
    }

    static Models with(Embedder embedder) {
        return new Models() {
            @Override
            public Opened chosen() {
                return new Opened(embedder, null);
            }

            @Override
            public String chosenSource() {
                return embedder.model();
            }

            @Override
            public Optional<Embedder> remembered(String source) {
                return Optional.empty();
            }
        };
    }

    static Models broken() {
        return new Models() {
            @Override
            public Opened chosen() {
                return new Opened(null, "model.onnx is damaged");
            }

            @Override
            public String chosenSource() {
                return "broken";
            }

            @Override
            public Optional<Embedder> remembered(String source) {
                return Optional.empty();
            }
        };
    }

    private static EngineOptions options(Path directory, Clock clock) {
        return EngineOptions.at(directory).withClock(clock).withSweepEvery(Duration.ZERO);
    }
}
