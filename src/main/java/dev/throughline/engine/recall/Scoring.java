package dev.throughline.engine.recall;

import dev.throughline.memory.Arm;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Recalled;
import java.time.Instant;
import java.util.ArrayList;
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

        /// Before certainty and repetition.
        double score() {
            return Math.clamp(base * factors.part(), 0, 1);
        }

        Candidate candidate() {
            return candidate;
        }
    }

    /// In the order of the memories given.
    List<Entry> entries(List<Memory> memories, Pool pool) {
        List<Entry> entries = new ArrayList<>(memories.size());
        for (Memory memory : memories) {
            Candidate candidate = pool.get(memory.id());
            double faded = importance.applyAsDouble(memory, question.moment());
            Factors factors = Factors.of(memory, faded, question.moment(), question.weights());
            Hints.weigh(question, candidate, memory);
            entries.add(new Entry(candidate, memory, pool.first(candidate), faded, factors));
        }
        return entries;
    }

    /// The best, in order. Scores never rise down the list, also where something looked for comes first whatever its
    /// factors are.
    List<Recalled> answers(List<Entry> entries) {
        double certainty = Certainty.of(entries);
        List<Diversity.Placed> best = new Diversity(question).order(entries);
        List<Recalled> answers = new ArrayList<>(best.size());
        double ceiling = 1;
        for (Diversity.Placed placed : best) {
            ceiling = Math.min(ceiling, placed.score() * certainty);
            answers.add(answer(placed, ceiling, certainty));
        }
        return answers;
    }

    private Recalled answer(Diversity.Placed placed, double score, double certainty) {
        Entry entry = placed.entry();
        Candidate candidate = entry.candidate;
        Memory memory = entry.memory;
        double decay = memory.importance() == 0 ? 1 : entry.faded / memory.importance();
        Explanation explanation = new Explanation(candidate.hits(), candidate.fused(), entry.reranked, entry.base,
                entry.faded, Math.clamp(decay, 0, 1), entry.factors.importance(), entry.factors.recency(),
                certainty, question.sources().index().matchedWords(question.query().text(), memory.content()),
                candidate.path(), Double.isNaN(candidate.late()) ? null : candidate.late(), candidate.clues(),
                placed.repetition());
        Double similarity = Double.isNaN(candidate.cosine()) ? null : candidate.cosine();
        Double text = candidate.foundBy(Arm.LEXICAL) ? Certainty.saturated(candidate.score(Arm.LEXICAL)) : null;
        return new Recalled(memory, score, similarity, text, 0, explanation);
    }
}
