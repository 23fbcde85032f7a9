package dev.throughline.engine.recall;

import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryException;
import dev.throughline.memory.Recall;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the reranker read the head of the fused list and mixes its view in. Mixed in it helps; deciding alone it
/// hurts, as was measured. Whatever goes wrong, the fused order stands.
final class RerankStage {

    private static final Logger LOG = LoggerFactory.getLogger(RerankStage.class);

    /// So many are read, or twice as many as answers are wanted up to the most: more cost time and change no answer, as was
    /// measured with ten answers.
    private static final int USUAL = 20;
    private static final int MOST = 32;

    private final Reranker reranker;
    private final Question question;
    private final Duration deadline;
    private final List<Scoring.Entry> entries;
    private final List<Scoring.Entry> best;
    private List<Scoring.Entry> head = List.of();

    /// @param deadline from the recall's start
    RerankStage(Reranker reranker, Question question, Duration deadline, List<Scoring.Entry> entries) {
        this.reranker = reranker;
        this.question = question;
        this.deadline = deadline;
        this.entries = entries;
        this.best = entries.stream()
                .sorted(Comparator.comparing(Scoring.Entry::first)
                        .thenComparingDouble(Scoring.Entry::base)
                        .reversed())
                .limit(Math.clamp(2L * question.query().topK(), USUAL, MOST))
                .toList();
    }

    /// Whether enough of the candidates would be read in time if it began now.
    boolean fits() {
        return best.isEmpty() || reranker.fitting(question.query().text(), memories(best), left()) > 0;
    }

    /// Reads as many as there is time for.
    Recall.Reranking run() {
        if (best.isEmpty()) {
            return Recall.Reranking.DONE;
        }
        try {
            int fitting = reranker.fitting(question.query().text(), memories(best), left());
            head = best.subList(0, Math.min(fitting, best.size()));
            Optional<List<Double>> scores = head.isEmpty() ? Optional.empty()
                    : reranker.score(question.query().text(), memories(head), left());
            if (scores.isEmpty()) {
                return Recall.Reranking.CUT_BY_DEADLINE;
            }
            mix(scores.get());
            // What was not read must not come before what was read and found fitting only because it was not mixed.
            entries.stream().filter(entry -> !head.contains(entry)).forEach(entry -> mix(entry, 0));
            return Recall.Reranking.DONE;
        } catch (MemoryException e) {
            LOG.warn("Reranking failed; the order before it stands.", e);
            return Recall.Reranking.FAILED;
        }
    }

    private Duration left() {
        return deadline.minusMillis(question.watch().elapsedMillis());
    }

    private static List<Memory> memories(List<Scoring.Entry> entries) {
        return entries.stream().map(Scoring.Entry::memory).toList();
    }

    private void mix(List<Double> scores) {
        Spread spread = new Spread(Spread.OF_LOGITS);
        scores.forEach(spread::see);
        for (int i = 0; i < head.size(); i++) {
            mix(head.get(i), spread.part(scores.get(i)));
        }
    }

    private void mix(Scoring.Entry entry, double fit) {
        double weight = question.weights().reranked();
        entry.reranked(fit, (entry.base() + weight * fit) / (1 + weight));
    }
}
