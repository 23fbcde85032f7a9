package dev.throughline.console.story;

import javafx.animation.PauseTransition;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Grey rows where a history will be, if it takes longer than a moment to come.
final class Skeleton {

    private static final Duration MOMENT = Duration.millis(100);
    private static final double[] WIDTHS = {26, 18, 30, 12, 22, 28, 16};

    private final VBox box;
    private final PauseTransition moment = new PauseTransition(MOMENT);

    Skeleton(VBox box) {
        this.box = box;
        box.setVisible(false);
        box.setMouseTransparent(true);
        for (double width : WIDTHS) {
            box.getChildren().add(new HBox(bar(3), bar(6), bar(width)));
        }
        moment.setOnFinished(_ -> box.setVisible(true));
    }

    private static Region bar(double em) {
        Region bar = new Region();
        bar.getStyleClass().addAll("skeleton-bar", "skeleton-" + (int) em);
        return bar;
    }

    void show(boolean waiting) {
        if (!waiting) {
            moment.stop();
            box.setVisible(false);
        } else if (!box.isVisible()) {
            moment.playFromStart();
        }
    }
}
