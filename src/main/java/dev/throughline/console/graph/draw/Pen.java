package dev.throughline.console.graph.draw;

import javafx.scene.paint.Color;

/// What the painter draws with: a canvas for the screen and for PNG, a text for SVG.
interface Pen {

    /// From now on everything is this opaque, 0..1.
    void opacity(double share);

    void fill(Outline outline, Color color);

    /// @param width of the line, in pixels
    void stroke(Outline outline, Color color, double width, Line line);

    /// One line of text, centred on a point in both directions.
    ///
    /// @param share its size as a share of the pen's own font size
    void text(String text, double x, double y, Color color, double share);

    /// How a line runs.
    enum Line {
        WHOLE,
        DASHED
    }
}
