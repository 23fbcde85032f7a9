package dev.throughline.console.graph.draw;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// Draws into pixels of its own, for pictures of thousands of things, where a canvas takes a fifth of a second.
final class RasterPen implements Pen, Outline.Visitor {

    private static final int CURVE_STEPS = 6;
    private static final float DASH = 6;
    private static final float GAP = 4;

    private record Word(String text, double x, double y, Color color, double share) {}

    private final double sharpness;
    private final double width;
    private final double height;
    private final Coverage shapes;
    private final LineCover lines;
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;
    private final List<Word> words = new ArrayList<>();
    private double opacity = 1;
    private Color color = Color.TRANSPARENT;
    private Color lineColor = Color.TRANSPARENT;
    private double lineOpacity = 1;
    private float stroke;
    private boolean dashed;
    private float startX;
    private float startY;
    private float x;
    private float y;

    /// @param sharpness pixels of the screen for each of ours
    RasterPen(double width, double height, double sharpness) {
        this.width = width;
        this.height = height;
        this.sharpness = sharpness;
        int across = Math.max(1, (int) Math.ceil(width * sharpness));
        int down = Math.max(1, (int) Math.ceil(height * sharpness));
        shapes = new Coverage(across, down);
        lines = new LineCover(across, down);
        pixels = new int[across * down];
        buffer = new PixelBuffer<>(across, down, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    boolean fits(double otherWidth, double otherHeight, double otherSharpness) {
        return width == otherWidth && height == otherHeight && sharpness == otherSharpness;
    }

    void clear() {
        Arrays.fill(pixels, 0);
        words.clear();
    }

    /// Puts everything onto a canvas.
    void lay(GraphicsContext to, CanvasPen pen) {
        paintLines();
        buffer.updateBuffer(_ -> null);
        to.setGlobalAlpha(1);
        to.drawImage(image, 0, 0, width, height);
        words.forEach(word -> pen.text(word.text(), word.x(), word.y(), word.color(), word.share()));
    }

    @Override
    public void opacity(double share) {
        opacity = share;
    }

    @Override
    public void fill(Outline outline, Color fill) {
        paintLines();
        color = fill;
        stroke = 0;
        outline.tell(this);
    }

    /// Lines are painted when something else follows: those of one colour, however wide, in one go.
    @Override
    public void stroke(Outline outline, Color ofLine, double strokeWidth, Line line) {
        if (outline.isEmpty()) {
            return;
        }
        if (!ofLine.equals(lineColor) || opacity != lineOpacity) {
            paintLines();
            lineColor = ofLine;
            lineOpacity = opacity;
        }
        stroke = (float) (strokeWidth * sharpness);
        dashed = line == Line.DASHED;
        outline.tell(this);
    }

    private void paintLines() {
        lines.paint(pixels, lineColor, lineOpacity);
    }

    @Override
    public void text(String text, double atX, double atY, Color fill, double share) {
        words.add(new Word(text, atX, atY, fill, share));
    }

    @Override
    public void move(double toX, double toY) {
        startX = (float) (toX * sharpness);
        startY = (float) (toY * sharpness);
        x = startX;
        y = startY;
    }

    @Override
    public void line(double toX, double toY) {
        to((float) (toX * sharpness), (float) (toY * sharpness));
    }

    @Override
    public void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
        float fromX = x;
        float fromY = y;
        for (int i = 1; i <= CURVE_STEPS; i++) {
            double share = i / (double) CURVE_STEPS;
            double rest = 1 - share;
            double a = rest * rest * rest;
            double b = 3 * rest * rest * share * sharpness;
            double c = 3 * rest * share * share * sharpness;
            double d = share * share * share * sharpness;
            to((float) (a * fromX + b * x1 + c * x2 + d * toX), (float) (a * fromY + b * y1 + c * y2 + d * toY));
        }
    }

    /// A filled shape is painted as soon as it is closed: thousands of small ones need not go over the whole area.
    @Override
    public void close() {
        to(startX, startY);
        if (stroke == 0) {
            shapes.paint(pixels, color, opacity);
        }
    }

    private void to(float toX, float toY) {
        if (stroke == 0) {
            shapes.add(x, y, toX, toY);
        } else if (dashed) {
            dashes(toX, toY);
        } else {
            lines.add(x, y, toX, toY, stroke);
        }
        x = toX;
        y = toY;
    }

    private void dashes(float toX, float toY) {
        float length = (float) Math.hypot(toX - x, toY - y);
        float period = (float) ((DASH + GAP) * sharpness);
        for (float at = 0; at < length; at += period) {
            float end = Math.min(length, at + (float) (DASH * sharpness));
            lines.add(x + (toX - x) * at / length, y + (toY - y) * at / length,
                    x + (toX - x) * end / length, y + (toY - y) * end / length, stroke);
        }
    }
}
