package dev.throughline.console.graph.draw;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Writes labels under nodes, as many as have room, and what edges say in their middle. A label that would cover
/// another one or a node is left out, unless it has to be there.
final class LabelPainter {

    private static final double GAP = 5;
    private static final double PADDING = 6;
    private static final double BACKING = 0.82;
    private static final int MOST = 220;

    private record Label(String text, double x, double y) {}

    private final TextWidths widths;
    private final LabelSpace space = new LabelSpace();
    private final Outline backings = new Outline();
    private final List<Label> labels = new ArrayList<>();

    LabelPainter(TextWidths widths) {
        this.widths = widths;
    }

    /// @param which nodes to be named
    /// @param always nodes that are named even if there is no room
    void names(Pen pen, Drawing drawing, Ink ink, BitSet which, BitSet always) {
        begin(drawing);
        always.stream().forEach(node -> place(drawing, node, true));
        for (int node : drawing.picture().labelOrder()) {
            if (labels.size() >= MOST) {
                break;
            }
            if (which.get(node) && !always.get(node)) {
                place(drawing, node, false);
            }
        }
        pen.fill(backings, ink.ground().deriveColor(0, 1, 1, BACKING));
        labels.forEach(label -> pen.text(label.text(), label.x(), label.y(), ink.label(), 1));
    }

    void words(Pen pen, Drawing drawing, Ink ink, Emphasis emphasis) {
        labels.clear();
        backings.clear();
        emphasis.words().forEach((edge, word) -> {
            int one = drawing.picture().from(edge);
            int other = drawing.picture().to(edge);
            double x = (drawing.x(one) + drawing.x(other)) / 2;
            double y = (drawing.y(one) + drawing.y(other)) / 2;
            double width = widths.of(word) + 16;
            backings.pill(x - width / 2, y - widths.height() * 0.65, width, widths.height() * 1.3);
            labels.add(new Label(word, x, y));
        });
        pen.fill(backings, ink.ground());
        pen.stroke(backings, ink.emphasis(), 1, Pen.Line.WHOLE);
        labels.forEach(label -> pen.text(label.text(), label.x(), label.y(), ink.label(), 1));
    }

    private void begin(Drawing drawing) {
        labels.clear();
        backings.clear();
        space.clear(drawing.width(), drawing.height(), drawing.camera().screenX(0), drawing.camera().screenY(0));
        for (int node = 0; node < drawing.picture().size(); node++) {
            double reach = drawing.radius(node);
            double x = drawing.x(node);
            double y = drawing.y(node);
            if (x > -reach && x < drawing.width() + reach && y > -reach && y < drawing.height() + reach) {
                space.take(x - reach, y - reach, 2 * reach, 2 * reach);
                Badge badge = Badge.of(drawing, node, widths);
                if (badge != null) {
                    space.take(badge.x(), badge.y(), badge.width(), badge.height());
                }
            }
        }
    }

    /// Below the node if there is room, else beside or above it.
    ///
    /// @param must whether to write it below even if there is none
    private void place(Drawing drawing, int node, boolean must) {
        double width = widths.of(drawing.picture().label(node)) + PADDING;
        double height = widths.height();
        double x = drawing.x(node);
        double y = drawing.y(node);
        double reach = drawing.radius(node) * NodePainter.reach(drawing.picture().node(node).entity().kind())
                + (drawing.picture().node(node).open() ? 2 * GAP : GAP);
        double down = drawing.radius(node) + (drawing.picture().node(node).open() ? 2 * GAP : GAP) + GAP / 2;
        if (!put(drawing, node, x, y + down + height / 2, width)
                && !put(drawing, node, x + reach + width / 2, y, width)
                && !put(drawing, node, x - reach - width / 2, y, width)
                && !put(drawing, node, x, y - down - height / 2, width) && must) {
            add(drawing, node, x, y + down + height / 2, width);
        }
    }

    private boolean put(Drawing drawing, int node, double x, double y, double width) {
        boolean room = space.free(x - width / 2, y - widths.height() / 2 + 2, width, widths.height() - 4);
        if (room) {
            add(drawing, node, x, y, width);
        }
        return room;
    }

    /// @param x of its middle
    /// @param y of its middle
    private void add(Drawing drawing, int node, double x, double y, double width) {
        double height = widths.height();
        space.take(x - width / 2, y - height / 2, width, height);
        backings.pill(x - width / 2, y - height / 2, width, height);
        labels.add(new Label(drawing.picture().label(node), x, y));
    }
}
