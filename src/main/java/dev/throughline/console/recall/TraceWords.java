package dev.throughline.console.recall;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.Arm;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Recall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The steps behind one answer in words and figures.
final class TraceWords {

    private static final double NOTICEABLE = 0.0005;

    private final Messages messages;

    TraceWords(Messages messages) {
        this.messages = messages;
    }

    /// A figure with its explanation.
    record Figure(String text, String hint) {}

    /// For instance `0.66 = words 0.21 + meaning 0.40 + links 0.05`.
    Figure fused(Answer answer) {
        Explanation why = answer.recalled().explanation();
        List<String> shares = new ArrayList<>();
        for (Explanation.ArmHit hit : why.hits()) {
            shares.add(messages.text("trace.term", messages.word("arm", hit.arm()), hit.share()));
        }
        for (Explanation.ClueShare clue : why.clues()) {
            shares.add(messages.text("trace.term", messages.word("clue", clue.clue()), clue.share()));
        }
        String sum = shares.isEmpty() ? messages.text("trace.figure", why.fused())
                : messages.text("trace.sum", why.fused(), String.join(" + ", shares));
        RankingWeights weights = answer.course().weights();
        return new Figure(sum, messages.text("trace.fused.hint", 1 - weights.meaningShare(), weights.meaningShare()));
    }

    /// Late interaction, where it ran.
    Optional<Figure> compared(Answer answer) {
        Explanation why = answer.recalled().explanation();
        double weight = Explanation.LATE_WEIGHT;
        return Optional.ofNullable(why.lateInteraction()).map(late -> new Figure(
                messages.text("trace.late", late, why.fused(), weight, why.compared()),
                messages.text("trace.late.hint", weight / (1 + weight))));
    }

    Figure reranked(Answer answer) {
        Explanation why = answer.recalled().explanation();
        double weight = answer.course().weights().reranked();
        String text = why.reranked() == null ? messages.word("reranking", answer.course().reranking())
                : messages.text("trace.reranked", why.reranked(), why.compared(), weight, why.base());
        return new Figure(text, messages.text("trace.reranked.hint", weight / (1 + weight)));
    }

    /// Importance with what decay left of it, recency, context.
    List<Figure> weighed(Answer answer) {
        Explanation why = answer.recalled().explanation();
        RankingWeights weights = answer.course().weights();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                messages.text("trace.importance", why.importance(), why.importanceFactor()),
                messages.text("trace.importance.hint", 1 - weights.importance(), 1 + weights.importance())));
        figures.add(new Figure(
                messages.text("trace.decay", answer.memory().importance(), why.decay()),
                messages.text("trace.decay.hint")));
        figures.add(new Figure(messages.text("trace.recency", why.recencyFactor()),
                messages.text("trace.recency.hint", 1 - weights.recency(), 1 + weights.recency())));
        figures.add(new Figure(messages.text("trace.certainty", why.certainty()),
                messages.text("trace.certainty.hint")));
        if (why.repetition() < 1) {
            figures.add(new Figure(messages.text("trace.repetition", why.repetition()),
                    messages.text("trace.repetition.hint")));
        }
        return figures;
    }

    /// The last sum, for instance `0.66 × 1.02 × 0.99 × 1.00 ÷ 1.10 = 0.61`.
    Figure score(Answer answer) {
        Explanation why = answer.recalled().explanation();
        RankingWeights weights = answer.course().weights();
        double factors = why.importanceFactor() * why.recencyFactor() * why.repetition() * why.certainty();
        double most = (1 + weights.importance()) * (1 + weights.recency());
        double worked = why.base() * factors / most;
        String sum = messages.text("trace.product", why.base(), why.importanceFactor(), why.recencyFactor(),
                why.repetition() * why.certainty(), most, worked);
        boolean held = worked > answer.recalled().score() + NOTICEABLE;
        return new Figure(held ? messages.text("trace.held", sum, answer.recalled().score()) : sum,
                messages.text("trace.product.hint"));
    }

    /// For instance `identify 0.1 · words 0.8 · total 11.0 ms; 128 memories looked at`.
    Figure times(Answer answer) {
        List<String> parts = new ArrayList<>();
        for (Recall.Stage stage : answer.course().stages()) {
            parts.add(messages.text("trace.stage", messages.wordOr("stage", stage.name()), stage.micros() / 1000.0));
        }
        return new Figure(messages.text("trace.stages", String.join(" · ", parts), answer.course().candidates()),
                messages.text("trace.stages.hint"));
    }

    List<ArmSight> arms(Answer answer) {
        List<ArmSight> arms = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            arms.add(ArmSight.of(arm, answer));
        }
        return arms;
    }
}
