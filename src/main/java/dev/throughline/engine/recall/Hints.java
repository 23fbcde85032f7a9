package dev.throughline.engine.recall;

import dev.throughline.memory.Clue;
import dev.throughline.memory.Memory;
import java.util.List;

/// The context the caller is in, the customer before them say: what carries one of its tags gains as much whether it is
/// near the top or far from it, which a factor would not give. Nothing is left out for want of it.
final class Hints {

    private Hints() {}

    /// Makes room for the gain, and gives it to those that were looked for in the context.
    static void weigh(Question question, Pool pool) {
        if (!question.query().hintTags().isEmpty()) {
            double room = 1 / (1 + question.weights().hint());
            for (Candidate candidate : pool.all()) {
                candidate.shrink(room);
                if (candidate.hinted()) {
                    candidate.share(Clue.HINT, question.weights().hint() * room);
                }
            }
        }
    }

    /// Gives it to one that is in the context and was found otherwise. After [#weigh].
    static void weigh(Question question, Candidate candidate, Memory memory) {
        List<String> hints = question.query().hintTags();
        if (!hints.isEmpty() && hints.stream().anyMatch(memory.tags()::contains)) {
            candidate.share(Clue.HINT, question.weights().hint() / (1 + question.weights().hint()));
        }
    }
}
