package dev.throughline.console.kit;

import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/// The console's only movement: what comes up comes up softly, unless nothing is to move.
public final class Motion {

    private static final Duration SHORT = Duration.millis(120);

    private Motion() {}

    /// Call when the node is in its scene.
    public static void appear(Node node) {
        if (node.getScene() == null || node.getScene().getRoot().getStyleClass().contains("still")) {
            node.setOpacity(1);
            return;
        }
        FadeTransition fade = new FadeTransition(SHORT, node);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.play();
    }
}
