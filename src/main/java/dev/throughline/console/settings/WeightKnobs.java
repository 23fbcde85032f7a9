package dev.throughline.console.settings;

import dev.throughline.memory.RankingWeights;
import java.util.List;
import javafx.beans.property.DoubleProperty;

/// The weights as knobs to turn. The shares of words and meaning are one knob: only their proportion counts.
public final class WeightKnobs {

    private final Turned meaning = new Turned();
    private final Turned reranked = new Turned();
    private final Turned importance = new Turned();
    private final Turned recency = new Turned();
    private final Turned hint = new Turned();
    private final ClueKnobs clues;
    private RankingWeights base = RankingWeights.STANDARD;

    WeightKnobs(Runnable turned) {
        clues = new ClueKnobs(base.clues(), turned);
        set(base);
        for (Turned knob : List.of(meaning, reranked, importance, recency, hint)) {
            knob.property().subscribe((_, _) -> turned.run());
        }
    }

    /// The meaning's share, 0 words alone to 1 meaning alone.
    public DoubleProperty meaningProperty() {
        return meaning.property();
    }

    public DoubleProperty rerankedProperty() {
        return reranked.property();
    }

    /// 0..0.3
    public DoubleProperty importanceProperty() {
        return importance.property();
    }

    /// 0..0.3
    public DoubleProperty recencyProperty() {
        return recency.property();
    }

    /// 0..0.5
    public DoubleProperty hintProperty() {
        return hint.property();
    }

    public ClueKnobs clues() {
        return clues;
    }

    void set(RankingWeights weights) {
        base = weights;
        meaning.set(weights.meaningShare());
        reranked.set(weights.reranked());
        importance.set(weights.importance());
        recency.set(weights.recency());
        hint.set(weights.hint());
        clues.set(weights.clues());
    }

    /// What the knobs say, to the hundredth. One that was not turned keeps its exact value.
    RankingWeights weights() {
        double share = meaning.value();
        return new RankingWeights(
                meaning.same() ? base.words() : Math.round((1 - share) * 100) / 100.0,
                meaning.same() ? base.meaning() : share, reranked.value(), importance.value(), recency.value(),
                hint.value(), clues.weights());
    }
}
