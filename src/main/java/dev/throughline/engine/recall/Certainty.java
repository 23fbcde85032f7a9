package dev.throughline.engine.recall;

import dev.throughline.memory.Arm;
import java.util.List;

/// How like the question the likest of its answers is, by measures that mean the same in every question: an identifier
/// that was looked for and found, the cosine, BM25 brought to 0..1. Fused scores are relative to the best of their own
/// question; multiplied by this, those of a question that nothing answers are low.
final class Certainty {

    private static final double HALF = 10;

    private Certainty() {}

    static double of(List<Scoring.Entry> entries) {
        double highest = 0;
        for (Scoring.Entry entry : entries) {
            Candidate candidate = entry.candidate();
            double meaning = Double.isNaN(candidate.cosine()) ? 0 : candidate.cosine();
            double likeness = Math.max(meaning, saturated(candidate.score(Arm.LEXICAL)));
            highest = Math.max(highest, entry.first() ? 1 : likeness);
        }
        // What the graph alone found is worth something too: no measure of likeness says how much.
        return entries.isEmpty() || highest > 0 ? highest : 1;
    }

    /// BM25 has no upper end; this maps it to 0..1 in the same way for every query.
    static double saturated(double bm25) {
        return bm25 / (bm25 + HALF);
    }
}
