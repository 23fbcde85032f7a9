package dev.throughline.console.graph.draw;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws on a canvas.
final class CanvasPen implements Pen, Outline.Visitor {

    private static final double[] DASHES = {6, 4};
    private static final double[] SOLID = {};

    private final GraphicsContext to;
    private final Font font;
    private final Map<Double, Font> sizes = new HashMap<>();

    CanvasPen(GraphicsContext to, Font font) {
        this.to = to;
        this.font = font;
        to.setTextAlign(TextAlignment.CENTER);
        to.setTextBaseline(VPos.CENTER);
        to.setLineCap(StrokeLineCap.ROUND);
        to.setLineJoin(StrokeLineJoin.ROUND);
        to.setGlobalAlpha(1);
    }

    @Override
    public void opacity(double share) {
        to.setGlobalAlpha(share);
    }

    @Override
    public void fill(Outline outline, Color color) {
        if (!outline.isEmpty()) {
            to.beginPath();
            outline.tell(this);
            to.setFill(color);
            to.fill();
        }
    }

    @Override
    public void stroke(Outline outline, Color color, double width, Line line) {
        if (!outline.isEmpty()) {
            to.beginPath();
            outline.tell(this);
            to.setStroke(color);
            to.setLineWidth(width);
            to.setLineDashes(line == Line.DASHED ? DASHES : SOLID);
            to.stroke();
        }
    }

    @Override
    public void text(String text, double x, double y, Color color, double share) {
        to.setFont(sizes.computeIfAbsent(share, _ -> Font.font(font.getFamily(), font.getSize() * share)));
        to.setFill(color);
        to.fillText(text, x, y);
    }

    @Override
    public void move(double x, double y) {
        to.moveTo(x, y);
    }

    @Override
    public void line(double x, double y) {
        to.lineTo(x, y);
    }

    @Override
    public void curve(double x1, double y1, double x2, double y2, double x, double y) {
        to.bezierCurveTo(x1, y1, x2, y2, x, y);
    }

    @Override
    public void close() {
        to.closePath();
    }
}
