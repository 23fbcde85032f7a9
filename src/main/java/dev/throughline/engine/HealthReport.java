package dev.throughline.engine;

import dev.throughline.memory.Health;
import dev.throughline.memory.MemoryException;
import dev.throughline.memory.ModelStatus;
import dev.throughline.memory.RerankingStatus;
import dev.throughline.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How the engine is, measured when asked.
final class HealthReport {

    private static final long LAG_TOLERATED = 5_000;

    private final Store store;
    private final ServingState state;
    private final RerankerSlot reranker;
    private final EngineOptions options;
    private final RecallTimes times;
    private final Uses uses;
    private final UpkeepCommands upkeep;
    private final Instant opened;

    HealthReport(Store store, ServingState state, RerankerSlot reranker, EngineOptions options, RecallTimes times,
            Uses uses, UpkeepCommands upkeep) {
        this.store = store;
        this.state = state;
        this.reranker = reranker;
        this.options = options;
        this.times = times;
        this.uses = uses;
        this.upkeep = upkeep;
        this.opened = options.clock().instant();
    }

    Health now() {
        ModelStatus model = state.status();
        long sequence = store.lastSequence();
        long indexed = state.serving().index().applied();
        long uptime = Duration.between(opened, options.clock().instant()).toSeconds();
        return new Health(options.version(), Math.max(0, uptime), store.states(), store.sessionCount(), sequence,
                indexed, store.bytes(), indexBytes(), model, options.dataDirectory().toAbsolutePath(),
                times.now(), new Health.Queues(Math.max(0, sequence - indexed), model.pending(), uses.waiting()),
                upkeep.lastBackup().orElse(null),
                degraded(model, sequence - indexed), reranking());
    }

    private RerankingStatus reranking() {
        return new RerankingStatus(
                reranker.running().map(MeasuredReranker::name).orElse(""),
                reranker.running().map(MeasuredReranker::checksum).orElse(""),
                reranker.problem().orElse(null), state.withoutTokens().orElse(null), state.pendingTokens());
    }

    private List<String> degraded(ModelStatus model, long lag) {
        List<String> degraded = new ArrayList<>();
        if (model.problem() != null) {
            degraded.add("Recall runs on words alone: " + model.problem());
        }
        if (model.pending() > 0) {
            degraded.add(model.pending() + " memories are waiting to be embedded; they are found by their words.");
        }
        if (lag > LAG_TOLERATED) {
            degraded.add("The index is " + lag + " entries behind the store and is catching up.");
        }
        reranker.problem().ifPresent(problem -> degraded.add("The chosen reranker does not run: " + problem));
        state.notice().ifPresent(degraded::add);
        return degraded;
    }

    private long indexBytes() {
        try {
            return state.serving().index().bytes();
        } catch (MemoryException e) {
            return 0;
        }
    }
}
