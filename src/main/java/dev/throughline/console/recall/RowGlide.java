package dev.throughline.console.recall;

import dev.throughline.memory.MemoryId;
import java.util.HashMap;
import java.util.Map;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.util.Duration;

/// Lets rows that change their place glide there, so that the eye can follow. Nothing glides for who wants no movement.
final class RowGlide {

    private static final Duration SHORT = Duration.millis(140);
    private static final double NOTICEABLE = 2;

    private final ListView<Answer> list;
    private final AnswerRows rows;
    private Map<MemoryId, Double> before = Map.of();

    RowGlide(ListView<Answer> list, AnswerRows rows) {
        this.list = list;
        this.rows = rows;
        rows.arrangingProperty().subscribe((_, arranging) -> {
            if (arranging) {
                before = places();
            } else if (!before.isEmpty()) {
                afterLayout();
            }
        });
    }

    private Map<MemoryId, Double> places() {
        Map<MemoryId, Double> places = new HashMap<>();
        Scene scene = list.getScene();
        boolean still = scene == null || rows.beginning() || scene.getRoot().getStyleClass().contains("still")
                || Platform.getPreferences().isReducedMotion();
        if (!still) {
            forEachCell((cell, id) -> places.put(id, cell.getLayoutY()));
        }
        return places;
    }

    /// Where the rows have gone is known when they have been laid out; they are drawn after that.
    private void afterLayout() {
        Scene scene = list.getScene();
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            scene.removePostLayoutPulseListener(once[0]);
            forEachCell((cell, id) -> {
                Double from = before.get(id);
                if (from != null && Math.abs(from - cell.getLayoutY()) > NOTICEABLE) {
                    glide(cell, from - cell.getLayoutY());
                }
            });
            before = Map.of();
        };
        scene.addPostLayoutPulseListener(once[0]);
    }

    private static void glide(ListCell<?> cell, double distance) {
        TranslateTransition way = new TranslateTransition(SHORT, cell);
        way.setFromY(distance);
        way.setToY(0);
        way.setInterpolator(Interpolator.EASE_OUT);
        cell.setTranslateY(distance);
        way.play();
    }

    private interface CellUse {
        void use(ListCell<?> cell, MemoryId id);
    }

    private void forEachCell(CellUse use) {
        list.lookupAll(".answer-cell").forEach(node -> {
            if (node instanceof ListCell<?> cell && cell.isVisible() && cell.getItem() instanceof Answer answer) {
                use.use(cell, answer.id());
            }
        });
    }
}
