package dev.throughline.console.graph.draw;

import javafx.scene.paint.Color;

/// Lays a colour over pixels: ARGB with the colour multiplied by the alpha. Works on two channels at a time.
final class Blend {

    private static final int EVERY_OTHER = 0x00FF00FF;

    private final int alpha;
    private final int redAndBlue;
    private final int alphaAndGreen;

    /// @param opacity 0..1
    Blend(Color color, double opacity) {
        alpha = (int) Math.round(256 * opacity * color.getOpacity());
        redAndBlue = (int) Math.round(255 * color.getRed()) << 16 | (int) Math.round(255 * color.getBlue());
        alphaAndGreen = 255 << 16 | (int) Math.round(255 * color.getGreen());
    }

    /// @param share of the pixel that is covered, 0 to 255
    int over(int below, int share) {
        int cover = ((share + (share >> 7)) * alpha) >> 8;
        int rest = 256 - cover;
        int even = (redAndBlue * cover + (below & EVERY_OTHER) * rest) >>> 8 & EVERY_OTHER;
        int odd = alphaAndGreen * cover + (below >>> 8 & EVERY_OTHER) * rest & ~EVERY_OTHER;
        return even | odd;
    }
}
