package dev.throughline.console.recall;

import java.util.Arrays;
import java.util.List;
import javafx.scene.layout.Region;

/// A score from 0 to 1 as a bar, in the parts it is made of. What importance and recency took away stands behind it,
/// as an outline.
final class ScoreBar extends Region {

    private final List<Region> parts = List.of(part("score-words"), part("score-meaning"), part("score-linked"),
            part("score-around"), part("score-reranked"), part("score-standing"), part("score-lost"));
    private double[] shares = new double[parts.size()];

    ScoreBar() {
        getStyleClass().add("score-bar");
        getChildren().addAll(parts);
    }

    private static Region part(String styleClass) {
        Region part = new Region();
        part.getStyleClass().addAll("score-part", styleClass);
        part.setManaged(false);
        return part;
    }

    void show(ScoreParts score) {
        double left = score.left();
        double[] fresh = {score.words() * left, score.meaning() * left, score.linked() * left,
            score.around() * left, score.reranked() * left, Math.max(0, score.standing()), Math.max(0, -score.standing())};
        if (!Arrays.equals(fresh, shares)) {
            shares = fresh;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double start = snappedLeftInset();
        double width = getWidth() - start - snappedRightInset();
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        double done = 0;
        for (int i = 0; i < shares.length; i++) {
            double from = snapPositionX(start + Math.min(1, done) * width);
            done += Math.max(0, shares[i]);
            double to = snapPositionX(start + Math.min(1, done) * width);
            parts.get(i).resizeRelocate(from, top, to - from, height);
        }
    }
}
