package dev.throughline.console.graph;

import dev.throughline.memory.EgoGraph;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// A bar for each stretch of time, as high as there are memories in it. Bars out of the range are greyed.
final class Histogram extends Region {

    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");
    private static final double GAP = 1;
    private static final double LEAST = 2;

    private final List<Region> bars = new ArrayList<>();
    private List<EgoGraph.Stretch> stretches = List.of();

    Histogram() {
        getStyleClass().add("histogram");
    }

    void show(List<EgoGraph.Stretch> fresh) {
        stretches = fresh;
        bars.clear();
        fresh.forEach(_ -> {
            Region bar = new Region();
            bar.getStyleClass().add("histogram-bar");
            bars.add(bar);
        });
        getChildren().setAll(bars);
        requestLayout();
    }

    /// @param first number of the first bar within the range
    /// @param last number of the last
    void range(int first, int last) {
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i).pseudoClassStateChanged(OUT, i < first || i > last);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = (getWidth() - snappedLeftInset() - snappedRightInset()) / Math.max(1, bars.size());
        double most = stretches.stream().mapToInt(EgoGraph.Stretch::memories).max().orElse(1);
        for (int i = 0; i < bars.size(); i++) {
            int memories = stretches.get(i).memories();
            double height = memories == 0 ? 0 : Math.max(LEAST, getHeight() * memories / most);
            bars.get(i).resizeRelocate(snappedLeftInset() + i * width + GAP / 2, getHeight() - height,
                    Math.max(1, width - GAP), height);
        }
    }
}
