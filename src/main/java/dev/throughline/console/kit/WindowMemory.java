package dev.throughline.console.kit;

/// How the window looked when it was closed.
///
/// @param x left edge on the screen, NaN to centre it
/// @param y top edge on the screen, NaN to centre it
/// @param listWidth width of the list pane
/// @param contextWidth width of the context pane
public record WindowMemory(
        double x,
        double y,
        double width,
        double height,
        boolean maximized,
        double listWidth,
        double contextWidth,
        boolean listShown,
        boolean contextShown,
        Theme theme) {

    public static final double LEAST_WIDTH = 480;
    public static final double LEAST_HEIGHT = 400;

    public static final WindowMemory DEFAULT =
            new WindowMemory(Double.NaN, Double.NaN, 1360, 860, false, 250, 320, true, true, Theme.AUTOMATIC);

    /// Nonsense from a damaged file becomes something usable.
    public WindowMemory {
        width = atLeast(LEAST_WIDTH, width);
        height = atLeast(LEAST_HEIGHT, height);
        listWidth = atLeast(160, listWidth);
        contextWidth = atLeast(200, contextWidth);
    }

    private static double atLeast(double least, double value) {
        return value >= least ? Math.min(value, 20_000) : least;
    }
}
