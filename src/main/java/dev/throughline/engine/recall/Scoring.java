package dev.throughline.engine.recall;

import dev.throughline.memory.Arm;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Recalled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/// From candidates to answers: factors, order, cut, explanation.
final class Scoring {

    private final Question question;
    private final ToDoubleBiFunction<Memory, Instant> importance;

    /// @param importance of a memory after decay at a moment, 0..1
    Scoring(Question question, ToDoubleBiFunction<Memory, Instant> importance) {
        this.question = question;
        this.importance = importance;
    }

    /// A candidate with its memory.
    static final class Entry {

        private final Candidate candidate;
        private final Memory memory;
        private final boolean first;
        private final double faded;
        private final Factors factors;
        private double base;
        private @Nullable Double reranked;

        private Entry(Candidate candidate, Memory memory, boolean first, double faded, Factors factors) {
            this.candidate = candidate;
            this.memory = memory;
            this.first = first;
            this.faded = faded;
            this.factors = factors;
            this.base = candidate.base();
        }

        Memory memory() {
            return memory;
        }

        double base() {
            return base;
        }

        boolean first() {
            return first;
        }

        /// @param fit the reranker's view, 0..1
        /// @param mixed what takes the fused score's place, 0..1
        void reranked(double fit, double mixed) {
            reranked = fit;
            base = mixed;
        }

        private double score() {
            return Math.clamp(base * factors.part(), 0, 1);
        }
    }

    /// In the order of the memories given.
    List<Entry> entries(List<Memory> memories, Pool pool) {
        List<Entry> entries = new ArrayList<>(memories.size());
        for (Memory memory : memories) {
            Candidate candidate = pool.get(memory.id());
            double faded = importance.applyAsDouble(memory, question.moment());
            Factors factors = Factors.of(memory, faded, question.query().hintTags(), question.moment(),
                    question.weights());
            entries.add(new Entry(candidate, memory, pool.first(candidate), faded, factors));
        }
        return entries;
    }

    /// The best, in order. Scores never rise down the list, also where something looked for comes first whatever its
    /// factors are.
    List<Recalled> answers(List<Entry> entries) {
        List<Entry> best = entries.stream()
                .sorted(Comparator.comparing(Entry::first)
                        .thenComparingDouble(Entry::score)
                        .reversed()
                        .thenComparing(entry -> entry.memory.id()))
                .limit(question.query().topK())
                .toList();
        List<Recalled> answers = new ArrayList<>(best.size());
        double ceiling = 1;
        for (Entry entry : best) {
            ceiling = Math.min(ceiling, entry.score());
            answers.add(answer(entry, ceiling));
        }
        return answers;
    }

    private Recalled answer(Entry entry, double score) {
        Candidate candidate = entry.candidate;
        Memory memory = entry.memory;
        double decay = memory.importance() == 0 ? 1 : entry.faded / memory.importance();
        Explanation explanation = new Explanation(candidate.hits(), candidate.fused(), entry.reranked, entry.base,
                entry.faded, Math.clamp(decay, 0, 1), entry.factors.importance(), entry.factors.recency(),
                entry.factors.hint(),
                question.sources().index().matchedWords(question.query().text(), memory.content()), candidate.path(),
                Double.isNaN(candidate.late()) ? null : candidate.late(), candidate.clues());
        Double similarity = Double.isNaN(candidate.cosine()) ? null : candidate.cosine();
        Double text = candidate.foundBy(Arm.LEXICAL) ? saturated(candidate.score(Arm.LEXICAL)) : null;
        return new Recalled(memory, score, similarity, text, 0, explanation);
    }

    /// BM25 has no upper end; this maps it to 0..1 in the same way for every query.
    private static double saturated(double bm25) {
        return bm25 / (bm25 + 10);
    }
}
