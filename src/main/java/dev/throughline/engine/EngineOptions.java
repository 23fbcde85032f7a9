package dev.throughline.engine;

import dev.throughline.memory.RankingWeights;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What an engine is opened with. Start with [#at(Path)].
///
/// @param dataDirectory made if missing; one engine at a time
/// @param modelDirectory holds `model.onnx` and `tokenizer.json` of another embedding model; the bundled one when null
/// @param rerankerDirectory holds `model.onnx` and `tokenizer.json` of a cross-encoder; the one in the box, if there is
///     one, when null
/// @param weights what counts how much in ranking as long as nobody has set it on the desk
/// @param fixedShares shares of words and meaning that count whatever is set; null when they can be set
/// @param deadline of a recall that names none
/// @param sweepEvery how often expired and faded memories are archived; zero for never by itself
/// @param clock where all time comes from
/// @param holder what to tell others who want the same directory, for instance `throughline serve`
/// @param version shown by health
public record EngineOptions(
        Path dataDirectory,
        @Nullable Path modelDirectory,
        @Nullable Path rerankerDirectory,
        RankingWeights weights,
        @Nullable FixedShares fixedShares,
        Duration deadline,
        Duration sweepEvery,
        Clock clock,
        String holder,
        String version) {

    public static final Duration DEFAULT_DEADLINE = Duration.ofMillis(150);

    public static EngineOptions at(Path dataDirectory) {
        return new EngineOptions(dataDirectory, null, null, RankingWeights.STANDARD, null, DEFAULT_DEADLINE,
                Duration.ofHours(1), Clock.systemUTC(), "throughline", "dev");
    }

    public EngineOptions withModelDirectory(@Nullable Path value) {
        return new EngineOptions(dataDirectory, value, rerankerDirectory, weights, fixedShares, deadline, sweepEvery, clock,
                holder, version);
    }

    public EngineOptions withRerankerDirectory(@Nullable Path value) {
        return new EngineOptions(dataDirectory, modelDirectory, value, weights, fixedShares, deadline, sweepEvery, clock,
                holder, version);
    }

    /// @param fixed null when the environment sets nothing
    public EngineOptions withWeights(RankingWeights starting, @Nullable FixedShares fixed) {
        return new EngineOptions(dataDirectory, modelDirectory, rerankerDirectory, starting, fixed, deadline, sweepEvery,
                clock, holder, version);
    }

    public EngineOptions withDeadline(Duration value) {
        return new EngineOptions(dataDirectory, modelDirectory, rerankerDirectory, weights, fixedShares, value, sweepEvery,
                clock, holder, version);
    }

    public EngineOptions withSweepEvery(Duration value) {
        return new EngineOptions(dataDirectory, modelDirectory, rerankerDirectory, weights, fixedShares, deadline, value,
                clock, holder, version);
    }

    public EngineOptions withClock(Clock value) {
        return new EngineOptions(dataDirectory, modelDirectory, rerankerDirectory, weights, fixedShares, deadline, sweepEvery,
                value, holder, version);
    }

    public EngineOptions withHolder(String value, String programVersion) {
        return new EngineOptions(dataDirectory, modelDirectory, rerankerDirectory, weights, fixedShares, deadline, sweepEvery,
                clock, value, programVersion);
    }
}
