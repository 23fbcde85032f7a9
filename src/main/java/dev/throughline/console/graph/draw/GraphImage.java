package dev.throughline.console.graph.draw;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;

/// The whole of a picture, not only what is in view, as pixels or as SVG.
public final class GraphImage {

    private static final double MARGIN = 90;
    private static final double SHARPNESS = 2;
    /// Larger textures are refused by some graphics cards.
    private static final double MOST_PIXELS = 8_000;

    private final Drawing drawing;
    private final Ink ink;
    private final Font font;
    private final Emphasis emphasis;
    private final GraphPainter painter = new GraphPainter();

    /// @param textScale how much larger than usual texts are
    /// @param emphasis what stands out, for instance a path
    public GraphImage(Picture picture, Places places, Ink ink, Font font, double textScale, Emphasis emphasis) {
        Places.Bounds bounds = places.bounds();
        drawing = new Drawing(picture, places, Camera.whole(places, 1, MARGIN),
                Math.ceil(bounds.width() + 2 * MARGIN), Math.ceil(bounds.height() + 2 * MARGIN), textScale);
        this.ink = ink;
        this.font = font;
        this.emphasis = emphasis;
    }

    /// @param title what the picture shows, for readers that do not draw
    public String svg(String title) {
        SvgPen pen = new SvgPen(drawing.width(), drawing.height(), font);
        painter.all(pen, drawing, ink, font, emphasis);
        return pen.document(title, ink.ground());
    }

    /// Twice as sharp as the screen, unless that would be huge.
    public Pixels pixels() {
        double scale = Math.min(SHARPNESS, MOST_PIXELS / Math.max(drawing.width(), drawing.height()));
        Canvas canvas = new Canvas(Math.floor(drawing.width() * scale), Math.floor(drawing.height() * scale));
        canvas.getGraphicsContext2D().scale(scale, scale);
        painter.all(new CanvasPen(canvas.getGraphicsContext2D(), font), drawing, ink, font, emphasis);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(ink.ground());
        WritableImage image = canvas.snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] colors = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), colors, 0, width);
        return new Pixels(width, height, colors);
    }
}
