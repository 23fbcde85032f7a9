package dev.throughline.console.graph.draw;

import org.jspecify.annotations.Nullable;

/// Where a node's badge stands: at its upper right, with how many neighbours are not drawn.
record Badge(String text, double x, double y, double width, double height) {

    /// Of the labels' font.
    static final double SIZE = 0.82;

    private static final double PADDING = 8;
    private static final double LEAST_RADIUS = 6;

    /// @return null if there is nothing to tell, or the node is too small for it
    static @Nullable Badge of(Drawing drawing, int node, TextWidths widths) {
        String text = drawing.picture().badge(node);
        double radius = drawing.radius(node);
        if (text.isEmpty() || radius < LEAST_RADIUS) {
            return null;
        }
        double height = widths.height() * SIZE;
        return new Badge(text, drawing.x(node) + radius * 0.65, drawing.y(node) - radius - height * 0.6,
                widths.of(text) * SIZE + PADDING, height);
    }

    double middleX() {
        return x + width / 2;
    }

    double middleY() {
        return y + height / 2;
    }
}
