package dev.throughline.console.testing;

import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;

/// Finds words that are cut off, or lie outside the window where nothing scrolls to them.
public final class Clipping {

    /// Customers' own words, which may be longer than any line, and what can be widened by hand.
    private static final Set<String> SPARED = Set.of("customer-cell", "customer-name", "chip", "ticket-title",
            "related-text", "note-place", "column-header", "legend", "custom-text-field");

    private Clipping() {}

    public static Set<String> of(Scene scene) {
        Set<String> cut = new TreeSet<>();
        walk(scene.getRoot(), scene, false, cut);
        return cut;
    }

    private static void walk(Node node, Scene scene, boolean scrolls, Set<String> cut) {
        if (!node.isVisible()) {
            return;
        }
        if (SPARED.stream().anyMatch(node.getStyleClass()::contains)) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()) {
            if (truncated(labeled)) {
                cut.add("cut: " + describe(labeled));
            }
            if (!scrolls && outside(labeled, scene)) {
                cut.add("outside: " + describe(labeled));
            }
        }
        boolean within = scrolls || node instanceof ScrollPane || node instanceof VirtualFlow;
        if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, scene, within, cut));
        }
        if (node instanceof TextField field && field.getText() != null && field.getText().isEmpty()) {
            prompt(field, cut);
        }
    }

    private static void prompt(TextField field, Set<String> cut) {
        if (field.getPromptText() == null || field.getPromptText().isEmpty()) {
            return;
        }
        Text text = new Text(field.getPromptText());
        text.setFont(field.getFont());
        if (text.getLayoutBounds().getWidth() > field.getWidth()) {
            cut.add("cut prompt: " + field.getPromptText());
        }
    }

    private static boolean truncated(Labeled labeled) {
        return labeled.isTextTruncated() && labeled.lookup(".text") instanceof Text shown
                && !shown.getText().replace("\n", "").equals(labeled.getText().replace("\n", ""));
    }

    private static boolean outside(Node node, Scene scene) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getMinX() < -1 || bounds.getMinY() < -1 || bounds.getMaxX() > scene.getWidth() + 1
                || bounds.getMaxY() > scene.getHeight() + 1;
    }

    private static String describe(Labeled labeled) {
        return "\"" + labeled.getText() + "\" " + labeled.getStyleClass();
    }
}
