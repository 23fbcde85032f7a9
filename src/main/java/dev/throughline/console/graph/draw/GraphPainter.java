package dev.throughline.console.graph.draw;

import java.util.BitSet;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// Draws a picture in three layers: edges and nodes; over them what is looked at; on top the labels. Draws only what is
/// in view.
///
/// Cost: linear in what there is, a handful of strokes however much that is.
public final class GraphPainter {

    /// How much is left of what steps back.
    public static final double STEPPED_BACK = 0.22;

    /// Nodes and edges up to which a canvas is quicker, and with a graphics card much so.
    private static final int MOST_ON_CANVAS = 500;

    private final TextWidths widths = new TextWidths();
    private final EdgePainter edges = new EdgePainter();
    private final NodePainter nodes = new NodePainter(widths);
    private final LabelPainter labels = new LabelPainter(widths);
    private @Nullable RasterPen raster;

    /// Everything, as it is when nothing is looked at.
    ///
    /// @param sharpness pixels of the screen for each of the canvas
    /// @param greyed nodes that a filter would take away
    public void base(GraphicsContext to, Drawing drawing, Ink ink, Font font, double sharpness, BitSet greyed) {
        widths.use(font);
        CanvasPen canvas = new CanvasPen(to, font);
        if (drawing.picture().size() + drawing.picture().edgeCount() <= MOST_ON_CANVAS) {
            base(canvas, drawing, ink, greyed, 1);
        } else {
            RasterPen pen = raster(drawing.width(), drawing.height(), sharpness);
            base(pen, drawing, ink, greyed, 1);
            pen.lay(to, canvas);
        }
    }

    private RasterPen raster(double width, double height, double sharpness) {
        RasterPen known = raster;
        if (known == null || !known.fits(width, height, sharpness)) {
            known = new RasterPen(width, height, sharpness);
            raster = known;
        }
        known.clear();
        return known;
    }

    /// What is looked at, to be laid over the rest.
    public void over(GraphicsContext to, Drawing drawing, Ink ink, Font font, Emphasis emphasis) {
        widths.use(font);
        over(new CanvasPen(to, font), drawing, ink, emphasis);
    }

    /// Who is who, of what has not stepped back.
    public void names(GraphicsContext to, Drawing drawing, Ink ink, Font font, BitSet greyed, Emphasis emphasis) {
        widths.use(font);
        names(new CanvasPen(to, font), drawing, ink, greyed, emphasis);
    }

    /// All layers in one go, for an export.
    void all(Pen pen, Drawing drawing, Ink ink, Font font, Emphasis emphasis) {
        widths.use(font);
        BitSet none = new BitSet();
        base(pen, drawing, ink, none, emphasis.restStepsBack() ? STEPPED_BACK : 1);
        pen.opacity(1);
        over(pen, drawing, ink, emphasis);
        names(pen, drawing, ink, none, emphasis);
    }

    private void base(Pen pen, Drawing drawing, Ink ink, BitSet greyed, double opacity) {
        BitSet seen = drawing.inView();
        pen.opacity(opacity);
        edges.base(pen, drawing, ink, greyed);
        if (!greyed.isEmpty()) {
            BitSet back = (BitSet) seen.clone();
            back.and(greyed);
            pen.opacity(opacity * STEPPED_BACK);
            nodes.paint(pen, drawing, ink, back);
            pen.opacity(opacity);
            seen.andNot(greyed);
        }
        nodes.paint(pen, drawing, ink, seen);
    }

    private void over(Pen pen, Drawing drawing, Ink ink, Emphasis emphasis) {
        if (!emphasis.isEmpty()) {
            edges.emphasised(pen, drawing, emphasis.restStepsBack() ? ink.emphasis() : ink.muted(), emphasis.lines());
            nodes.paint(pen, drawing, ink, emphasis.clear());
            nodes.rings(pen, drawing, ink.accent(), emphasis.ringed());
        }
    }

    private void names(Pen pen, Drawing drawing, Ink ink, BitSet greyed, Emphasis emphasis) {
        BitSet which = emphasis.restStepsBack() ? emphasis.clear() : drawing.inView();
        which.andNot(greyed);
        labels.names(pen, drawing, ink, which, emphasis.named());
        labels.words(pen, drawing, ink, emphasis);
    }
}
