package dev.throughline.console.graph;

import dev.throughline.memory.EntityKind;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;

/// A kind's shape in its colour, for legend and table.
final class KindIcon {

    private static final double RADIUS = 5;

    private KindIcon() {}

    static Shape of(EntityKind kind) {
        double[] corners = NodeShape.corners(kind, RADIUS, RADIUS, RADIUS);
        Shape shape = corners.length == 0 ? new Circle(RADIUS) : new Polygon(corners);
        shape.getStyleClass().add("graph-" + Palette.styleOf(kind));
        return shape;
    }
}
