package dev.throughline.console.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Measures how well text stands out from what is behind it, on nodes as they are: the WCAG 2 contrast ratio, 1 to 21.
/// Icons and what is disabled do not count as text.
public final class Contrast {

    private Contrast() {}

    /// All pairs of colours in which text is seen, by a description with an example, with their ratio.
    public static Map<String, Double> of(Scene scene) {
        Map<String, Double> found = new TreeMap<>();
        walk(scene.getRoot(), found);
        return found;
    }

    private static void walk(Node node, Map<String, Double> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node instanceof Text text && !(node instanceof FontIcon) && !text.getText().isBlank()
                && text.getFill() instanceof Color colour && colour.getOpacity() * opacity(text) > 0) {
            Color ground = ground(text);
            Color seen = blend(ground, fade(colour, opacity(text)));
            String pair = hex(seen) + " on " + hex(ground);
            if (found.keySet().stream().noneMatch(known -> known.startsWith(pair))) {
                found.put(pair + " as in \"" + text.getText().strip() + "\" " + text.getParent().getStyleClass(),
                        ratio(seen, ground));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, found));
        }
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node each = node; each != null; each = each.getParent()) {
            opacity *= each.getOpacity();
        }
        return opacity;
    }

    /// What the backgrounds around a node add up to.
    private static Color ground(Node node) {
        Deque<Region> around = new ArrayDeque<>();
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof Region region && region.getBackground() != null) {
                around.push(region);
            }
        }
        Color ground = Color.WHITE;
        for (Region region : around) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                if (fill.getFill() instanceof Color colour) {
                    ground = blend(ground, fade(colour, region.getOpacity()));
                }
            }
        }
        return ground;
    }

    private static Color fade(Color colour, double opacity) {
        return colour.deriveColor(0, 1, 1, opacity);
    }

    /// What is seen of a colour, clear or not, above another.
    public static Color blend(Color below, Color above) {
        double part = above.getOpacity();
        return Color.color(
                above.getRed() * part + below.getRed() * (1 - part),
                above.getGreen() * part + below.getGreen() * (1 - part),
                above.getBlue() * part + below.getBlue() * (1 - part));
    }

    /// Relative luminance and ratio as WCAG 2.2 defines them.
    public static double ratio(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String hex(Color colour) {
        return String.format("#%02x%02x%02x", Math.round(colour.getRed() * 255), Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }
}
