package dev.throughline.console.graph.draw;

import java.util.Arrays;

/// Lines and curves to be drawn in one go. Grows as needed and can be used again after [#clear()]: thousands of edges
/// are one outline, because each stroke of a canvas costs far more than each of its lines.
final class Outline {

    /// How far a Bézier handle reaches for a quarter of a circle of radius 1.
    private static final double QUARTER = 0.5522847498;

    /// What an outline is made of, in order.
    interface Visitor {
        void move(double x, double y);

        void line(double x, double y);

        void curve(double x1, double y1, double x2, double y2, double x, double y);

        void close();
    }

    private enum Part {
        MOVE(2),
        LINE(2),
        CURVE(6),
        CLOSE(0);

        private final int figures;

        Part(int figures) {
            this.figures = figures;
        }
    }

    private Part[] parts = new Part[64];
    private double[] figures = new double[256];
    private int partCount;
    private int figureCount;

    boolean isEmpty() {
        return partCount == 0;
    }

    void clear() {
        partCount = 0;
        figureCount = 0;
    }

    Outline move(double x, double y) {
        add(Part.MOVE);
        return point(x, y);
    }

    Outline line(double x, double y) {
        add(Part.LINE);
        return point(x, y);
    }

    Outline close() {
        add(Part.CLOSE);
        return this;
    }

    Outline segment(double x1, double y1, double x2, double y2) {
        return move(x1, y1).line(x2, y2);
    }

    /// @param corners x, y in turn
    Outline polygon(double... corners) {
        move(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            line(corners[i], corners[i + 1]);
        }
        return close();
    }

    Outline circle(double x, double y, double radius) {
        double reach = QUARTER * radius;
        move(x, y - radius);
        curve(x + reach, y - radius, x + radius, y - reach, x + radius, y);
        curve(x + radius, y + reach, x + reach, y + radius, x, y + radius);
        curve(x - reach, y + radius, x - radius, y + reach, x - radius, y);
        curve(x - radius, y - reach, x - reach, y - radius, x, y - radius);
        return close();
    }

    /// A rectangle with round ends at left and right.
    Outline pill(double x, double y, double width, double height) {
        double radius = Math.min(width, height) / 2;
        double reach = QUARTER * radius;
        double right = x + width;
        double bottom = y + height;
        move(x + radius, y).line(right - radius, y);
        curve(right - radius + reach, y, right, y + radius - reach, right, y + radius);
        curve(right, bottom - radius + reach, right - radius + reach, bottom, right - radius, bottom);
        line(x + radius, bottom);
        curve(x + radius - reach, bottom, x, bottom - radius + reach, x, bottom - radius);
        curve(x, y + radius - reach, x + radius - reach, y, x + radius, y);
        return close();
    }

    private void curve(double x1, double y1, double x2, double y2, double x, double y) {
        add(Part.CURVE);
        point(x1, y1).point(x2, y2).point(x, y);
    }

    private void add(Part part) {
        if (partCount == parts.length) {
            parts = Arrays.copyOf(parts, 2 * partCount);
        }
        parts[partCount++] = part;
    }

    private Outline point(double x, double y) {
        if (figureCount + 2 > figures.length) {
            figures = Arrays.copyOf(figures, 2 * figures.length);
        }
        figures[figureCount++] = x;
        figures[figureCount++] = y;
        return this;
    }

    void tell(Visitor visitor) {
        int at = 0;
        for (int i = 0; i < partCount; i++) {
            Part part = parts[i];
            switch (part) {
                case MOVE -> visitor.move(figures[at], figures[at + 1]);
                case LINE -> visitor.line(figures[at], figures[at + 1]);
                case CURVE -> visitor.curve(figures[at], figures[at + 1], figures[at + 2], figures[at + 3],
                        figures[at + 4], figures[at + 5]);
                case CLOSE -> visitor.close();
            }
            at += part.figures;
        }
    }
}
