package dev.throughline.console.graph;

import dev.throughline.memory.EgoGraph;

/// Which part of the picture is looked at. Screen = picture * scale + offset.
final class Camera {

    private static final double CLOSEST = 4;
    private static final double FARTHEST = 0.1;
    private static final double MARGIN = 70;
    private static final double FIT_CLOSEST = 1.6;

    private double scale = 1;
    private double offsetX;
    private double offsetY;

    double scale() {
        return scale;
    }

    double screenX(double x) {
        return x * scale + offsetX;
    }

    double screenY(double y) {
        return y * scale + offsetY;
    }

    void pan(double dx, double dy) {
        offsetX += dx;
        offsetY += dy;
    }

    /// What is at this point of the screen stays there.
    void zoom(double factor, double x, double y) {
        double next = Math.clamp(scale * factor, FARTHEST, CLOSEST);
        offsetX = x - (x - offsetX) * next / scale;
        offsetY = y - (y - offsetY) * next / scale;
        scale = next;
    }

    void fit(EgoGraph graph, double width, double height) {
        double left = 0;
        double right = 0;
        double top = 0;
        double bottom = 0;
        for (EgoGraph.Node node : graph.nodes()) {
            left = Math.min(left, node.x());
            right = Math.max(right, node.x());
            top = Math.min(top, node.y());
            bottom = Math.max(bottom, node.y());
        }
        double across = (width - 2 * MARGIN) / Math.max(1, right - left);
        double down = (height - 2 * MARGIN) / Math.max(1, bottom - top);
        scale = Math.clamp(Math.min(across, down), FARTHEST, FIT_CLOSEST);
        offsetX = width / 2 - (left + right) / 2 * scale;
        offsetY = height / 2 - (top + bottom) / 2 * scale;
    }
}
