package dev.throughline.engine.recall;

import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryException;
import dev.throughline.memory.Recall;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the reranker read the head of the fused list and mixes its view in. Mixed in it helps; deciding alone it
/// hurts, as was measured. Whatever goes wrong, the fused order stands.
final class RerankStage {

    private static final Logger LOG = LoggerFactory.getLogger(RerankStage.class);
    private static final double WEIGHT = 0.4;

    private final Reranker reranker;
    private final String query;

    RerankStage(Reranker reranker, String query) {
        this.reranker = reranker;
        this.query = query;
    }

    /// @param millisLeft until the recall's deadline
    Recall.Reranking run(List<Scoring.Entry> entries, long millisLeft) {
        List<Scoring.Entry> head = entries.stream()
                .sorted(Comparator.comparing(Scoring.Entry::first)
                        .thenComparingDouble(Scoring.Entry::base)
                        .reversed())
                .limit(reranker.pool())
                .toList();
        if (head.isEmpty()) {
            return Recall.Reranking.DONE;
        }
        if (reranker.expectedMillis(head.size()) > millisLeft) {
            return Recall.Reranking.CUT_BY_DEADLINE;
        }
        try {
            List<Memory> memories = head.stream().map(Scoring.Entry::memory).toList();
            mix(head, reranker.score(query, memories));
            // What was not read must not come before what was read and found fitting only because it was not mixed.
            entries.stream().filter(entry -> !head.contains(entry)).forEach(entry -> mix(entry, 0));
            return Recall.Reranking.DONE;
        } catch (MemoryException e) {
            LOG.warn("Reranking failed; the fused order stands.", e);
            return Recall.Reranking.FAILED;
        }
    }

    private static void mix(List<Scoring.Entry> head, List<Double> scores) {
        double highest = scores.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double lowest = scores.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        for (int i = 0; i < head.size(); i++) {
            double fit = highest > lowest ? (scores.get(i) - lowest) / (highest - lowest) : 1;
            mix(head.get(i), fit);
        }
    }

    private static void mix(Scoring.Entry entry, double fit) {
        entry.reranked(fit, (entry.base() + WEIGHT * fit) / (1 + WEIGHT));
    }
}
