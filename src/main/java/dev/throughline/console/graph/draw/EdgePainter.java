package dev.throughline.console.graph.draw;

import java.util.BitSet;
import javafx.scene.paint.Color;

/// Draws edges, all of one strength in one stroke.
final class EdgePainter {

    private static final int[] STRENGTHS = {1, 3, 9, Integer.MAX_VALUE};
    private static final double[] WIDTHS = {0.8, 1.2, 1.8, 2.6};
    private static final double EMPHASIS = 0.6;

    private final Outline[] whole = new Outline[STRENGTHS.length];
    private final Outline tied = new Outline();

    EdgePainter() {
        for (int i = 0; i < whole.length; i++) {
            whole[i] = new Outline();
        }
    }

    /// @param without nodes whose edges are left out
    void base(Pen pen, Drawing drawing, Ink ink, BitSet without) {
        begin();
        Picture picture = drawing.picture();
        for (int edge = 0; edge < picture.edgeCount(); edge++) {
            if (drawing.crosses(edge) && !without.get(picture.from(edge)) && !without.get(picture.to(edge))) {
                add(drawing, edge);
            }
        }
        stroke(pen, ink.edge(), ink.muted(), 0);
    }

    void emphasised(Pen pen, Drawing drawing, Color color, BitSet edges) {
        begin();
        edges.stream().forEach(edge -> add(drawing, edge));
        stroke(pen, color, color, EMPHASIS);
    }

    private void begin() {
        for (Outline each : whole) {
            each.clear();
        }
        tied.clear();
    }

    private void add(Drawing drawing, int edge) {
        Picture picture = drawing.picture();
        int weight = picture.edge(edge).weight();
        int one = picture.from(edge);
        int other = picture.to(edge);
        Outline outline = picture.edge(edge).tie() == null ? whole[strength(weight)] : tied;
        outline.segment(drawing.x(one), drawing.y(one), drawing.x(other), drawing.y(other));
    }

    private static int strength(int weight) {
        int strength = 0;
        while (weight > STRENGTHS[strength]) {
            strength++;
        }
        return strength;
    }

    private void stroke(Pen pen, Color color, Color ofTies, double more) {
        for (int i = 0; i < whole.length; i++) {
            pen.stroke(whole[i], color, WIDTHS[i] + more, Pen.Line.WHOLE);
        }
        pen.stroke(tied, ofTies, WIDTHS[2] + more, Pen.Line.DASHED);
    }
}
