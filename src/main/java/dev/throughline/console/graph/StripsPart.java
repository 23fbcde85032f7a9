package dev.throughline.console.graph;

import dev.throughline.console.kit.Messages;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What stands above the picture for a while: the path that is shown, and what the second of two is being chosen for.
final class StripsPart {

    /// @param screen what suggestions are laid over
    StripsPart(VBox box, StackPane screen, GraphViewModel model, Messages messages) {
        WayStrip way = new WayStrip(model, messages);
        PickStrip pick = new PickStrip(screen, model, messages);
        model.path().wayProperty().subscribe(now -> {
            way.show(now);
            arrange(box, way, pick);
        });
        model.pick().pickProperty().subscribe(now -> {
            pick.show(now);
            arrange(box, way, pick);
        });
    }

    private static void arrange(VBox box, WayStrip way, PickStrip pick) {
        box.getChildren().clear();
        if (pick.shown()) {
            box.getChildren().add(pick);
        }
        if (way.shown()) {
            box.getChildren().add(way);
        }
        pick.focus();
    }
}
