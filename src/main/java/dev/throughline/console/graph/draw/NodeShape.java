package dev.throughline.console.graph.draw;

import dev.throughline.memory.EntityKind;

/// The outline that tells a kind without its colour, as corners around a middle.
public final class NodeShape {

    private NodeShape() {}

    /// @return corner coordinates x, y in turn; empty for a circle
    public static double[] corners(EntityKind kind, double x, double y, double radius) {
        return switch (kind) {
            case TICKET -> new double[] {
                x - radius * 1.25, y - radius * 0.8, x + radius * 1.25, y - radius * 0.8,
                x + radius * 1.25, y + radius * 0.8, x - radius * 1.25, y + radius * 0.8
            };
            case ORDER, TRACKING, SERIAL -> regular(x, y, radius * 1.2, 4, -Math.PI / 2);
            case SKU, PRODUCT, VERSION -> regular(x, y, radius * 1.1, 6, 0);
            case ERROR_CODE -> regular(x, y + radius * 0.15, radius * 1.3, 3, -Math.PI / 2);
            case CUSTOMER, PERSON, EMAIL, PHONE, URL, DOMAIN, MONEY, DATE -> new double[0];
        };
    }

    static void add(Outline to, EntityKind kind, double x, double y, double radius) {
        double[] corners = corners(kind, x, y, radius);
        if (corners.length == 0) {
            to.circle(x, y, radius);
        } else {
            to.polygon(corners);
        }
    }

    private static double[] regular(double x, double y, double radius, int corners, double turn) {
        double[] points = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * Math.PI * i / corners;
            points[2 * i] = x + radius * Math.cos(angle);
            points[2 * i + 1] = y + radius * Math.sin(angle);
        }
        return points;
    }
}
