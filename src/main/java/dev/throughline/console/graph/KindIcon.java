package dev.throughline.console.graph;

import dev.throughline.console.graph.draw.KindGlyph;
import dev.throughline.console.graph.draw.NodeShape;
import dev.throughline.memory.EntityKind;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;

/// A kind's shape in its colour with its sign, as in the picture, for legend, tables and cards.
final class KindIcon {

    private static final double RADIUS = 8;
    private static final double SIGN = 0.62;
    private static final double WIDTH = 20;
    private static final double HEIGHT = 20;

    private KindIcon() {}

    /// All of one size, so that words beside them stand under each other.
    static Node of(EntityKind kind) {
        double[] corners = NodeShape.corners(kind, 0, 0, RADIUS);
        Shape shape = corners.length == 0 ? new Circle(RADIUS) : new Polygon(corners);
        shape.getStyleClass().add("graph-" + Palette.styleOf(kind));
        Group icon = new Group(shape);
        for (double[] line : KindGlyph.lines(kind)) {
            Polyline sign = new Polyline();
            for (double figure : line) {
                sign.getPoints().add(figure * RADIUS * SIGN);
            }
            sign.getStyleClass().add("graph-sign");
            icon.getChildren().add(sign);
        }
        StackPane box = new StackPane(icon);
        box.setMinSize(WIDTH, HEIGHT);
        box.setMaxSize(WIDTH, HEIGHT);
        return box;
    }
}
