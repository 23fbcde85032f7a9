package dev.throughline.console.settings;

import dev.throughline.memory.RankingWeights;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// The weights as knobs to turn. The shares of words and meaning are one knob: only their proportion counts.
public final class WeightKnobs {

    private static final double SAME = 0.005;

    private final DoubleProperty meaning = new SimpleDoubleProperty();
    private final DoubleProperty reranked = new SimpleDoubleProperty();
    private final DoubleProperty importance = new SimpleDoubleProperty();
    private final DoubleProperty recency = new SimpleDoubleProperty();
    private final DoubleProperty hint = new SimpleDoubleProperty();
    private RankingWeights base = RankingWeights.STANDARD;

    WeightKnobs(Runnable turned) {
        set(base);
        for (DoubleProperty knob : new DoubleProperty[] {meaning, reranked, importance, recency, hint}) {
            knob.subscribe((_, _) -> turned.run());
        }
    }

    /// The meaning's share, 0 words alone to 1 meaning alone.
    public DoubleProperty meaningProperty() {
        return meaning;
    }

    public DoubleProperty rerankedProperty() {
        return reranked;
    }

    /// 0..0.3
    public DoubleProperty importanceProperty() {
        return importance;
    }

    /// 0..0.3
    public DoubleProperty recencyProperty() {
        return recency;
    }

    /// 0..0.5
    public DoubleProperty hintProperty() {
        return hint;
    }

    void set(RankingWeights weights) {
        base = weights;
        meaning.set(weights.meaningShare());
        reranked.set(weights.reranked());
        importance.set(weights.importance());
        recency.set(weights.recency());
        hint.set(weights.hint());
    }

    /// What the knobs say, to the hundredth. One that was not turned keeps its exact value.
    RankingWeights weights() {
        boolean balanced = Math.abs(meaning.get() - base.meaningShare()) < SAME;
        double share = hundredth(meaning.get());
        return new RankingWeights(
                balanced ? base.words() : hundredth(1 - share), balanced ? base.meaning() : share,
                value(reranked, base.reranked()), value(importance, base.importance()),
                value(recency, base.recency()), value(hint, base.hint()), base.clues());
    }

    private static double value(DoubleProperty knob, double before) {
        return Math.abs(knob.get() - before) < SAME ? before : hundredth(knob.get());
    }

    private static double hundredth(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
