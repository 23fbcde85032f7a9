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

    private final Reranker reranker;
    private final Question question;
    private final List<Scoring.Entry> entries;
    private final List<Scoring.Entry> head;

    RerankStage(Reranker reranker, Question question, List<Scoring.Entry> entries) {
        this.reranker = reranker;
        this.question = question;
        this.entries = entries;
        this.head = entries.stream()
                .sorted(Comparator.comparing(Scoring.Entry::first)
                        .thenComparingDouble(Scoring.Entry::base)
                        .reversed())
                .limit(reranker.pool())
                .toList();
    }

    /// Whether it would be done in time if it began now.
    ///
    /// @param allowedMillis from the recall's start
    boolean fits(long allowedMillis) {
        return head.isEmpty()
                || reranker.expectedMillis(head.size()) <= allowedMillis - question.watch().elapsedMillis();
    }

    Recall.Reranking run() {
        if (head.isEmpty()) {
            return Recall.Reranking.DONE;
        }
        try {
            List<Memory> memories = head.stream().map(Scoring.Entry::memory).toList();
            mix(reranker.score(question.query().text(), memories));
            // What was not read must not come before what was read and found fitting only because it was not mixed.
            entries.stream().filter(entry -> !head.contains(entry)).forEach(entry -> mix(entry, 0));
            return Recall.Reranking.DONE;
        } catch (MemoryException e) {
            LOG.warn("Reranking failed; the fused order stands.", e);
            return Recall.Reranking.FAILED;
        }
    }

    private void mix(List<Double> scores) {
        double highest = scores.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double lowest = scores.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        for (int i = 0; i < head.size(); i++) {
            double fit = highest > lowest ? (scores.get(i) - lowest) / (highest - lowest) : 1;
            mix(head.get(i), fit);
        }
    }

    private void mix(Scoring.Entry entry, double fit) {
        double weight = question.weights().reranked();
        entry.reranked(fit, (entry.base() + weight * fit) / (1 + weight));
    }
}
