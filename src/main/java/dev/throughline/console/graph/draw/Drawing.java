package dev.throughline.console.graph.draw;

import java.util.BitSet;
import javafx.geometry.Point2D;

/// A picture with its nodes at their places, seen through a camera.
///
/// @param width of what it is drawn on, in pixels
/// @param height of what it is drawn on, in pixels
/// @param textScale how much larger than usual texts are, 1 for as usual
public record Drawing(Picture picture, Places places, Camera camera, double width, double height, double textScale) {

    private static final double LEAST_RADIUS = 1.5;
    private static final double EDGE_OF_SIGHT = 24;

    /// Where a node is drawn.
    public Point2D point(int node) {
        return new Point2D(x(node), y(node));
    }

    double x(int node) {
        return camera.screenX(places.x(node));
    }

    double y(int node) {
        return camera.screenY(places.y(node));
    }

    /// Grows slower than the picture, so that far away is still seen and near by is not huge; and slower than texts,
    /// because there is no more room between nodes when these are larger.
    double radius(int node) {
        return Math.max(LEAST_RADIUS, picture.radius(node) * Math.sqrt(camera.scale() * textScale));
    }

    /// The nodes that are in view, or all but.
    BitSet inView() {
        BitSet seen = new BitSet(picture.size());
        for (int i = 0; i < picture.size(); i++) {
            double x = x(i);
            double y = y(i);
            double reach = radius(i) + EDGE_OF_SIGHT;
            if (x > -reach && x < width + reach && y > -reach && y < height + reach) {
                seen.set(i);
            }
        }
        return seen;
    }

    /// Whether an edge may cross the view.
    boolean crosses(int edge) {
        int one = picture.from(edge);
        int other = picture.to(edge);
        return Math.max(x(one), x(other)) >= 0 && Math.min(x(one), x(other)) <= width
                && Math.max(y(one), y(other)) >= 0 && Math.min(y(one), y(other)) <= height;
    }
}
