package dev.throughline.console.kit;

import java.util.Map;

/// How the window looked when it was closed.
///
/// @param x left edge on the screen, NaN to centre it
/// @param y top edge on the screen, NaN to centre it
/// @param listWidth width of the list pane with text of the usual size
/// @param contextWidth width of the context pane with text of the usual size
/// @param more what screens remember, by names of their own
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
        Map<String, String> more) {

    public static final double LEAST_WIDTH = 480;
    public static final double LEAST_HEIGHT = 400;

    public static final WindowMemory DEFAULT =
            new WindowMemory(Double.NaN, Double.NaN, 1360, 860, false, 250, 320, true, true, Map.of());

    /// Nonsense from a damaged file becomes something usable.
    public WindowMemory {
        width = atLeast(LEAST_WIDTH, width);
        height = atLeast(LEAST_HEIGHT, height);
        listWidth = atLeast(160, listWidth);
        contextWidth = atLeast(200, contextWidth);
        more = Map.copyOf(more);
    }

    private static double atLeast(double least, double value) {
        return value >= least ? Math.min(value, 20_000) : least;
    }
}
