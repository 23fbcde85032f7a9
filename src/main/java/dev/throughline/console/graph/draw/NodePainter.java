package dev.throughline.console.graph.draw;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EntityKind;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.paint.Color;

/// Draws nodes: shape, sign, ring of an open ticket, dashes around a hub, pin, badge of what is hidden. Everything of
/// one colour goes down in one stroke.
final class NodePainter {

    private static final double HALO = 2;
    private static final double RING = 4;
    private static final double SIGN_FROM = 6.5;
    private static final double MARKS_FROM = 5;

    private final Map<EntityKind, Outline> shapes = new EnumMap<>(EntityKind.class);
    private final Map<EntityKind, Outline> rings = new EnumMap<>(EntityKind.class);
    private final Outline halos = new Outline();
    private final Outline signs = new Outline();
    private final Outline hubs = new Outline();
    private final Outline pins = new Outline();
    private final Outline selected = new Outline();
    private final Outline badges = new Outline();
    private final TextWidths widths;

    NodePainter(TextWidths widths) {
        this.widths = widths;
        for (EntityKind kind : EntityKind.values()) {
            shapes.put(kind, new Outline());
            rings.put(kind, new Outline());
        }
    }

    void paint(Pen pen, Drawing drawing, Ink ink, BitSet which) {
        clear();
        which.stream().forEach(node -> add(drawing, node));
        pen.fill(halos, ink.ground());
        shapes.forEach((kind, outline) -> pen.fill(outline, ink.kind(kind)));
        pen.stroke(signs, ink.ground(), 1.3, Pen.Line.WHOLE);
        rings.forEach((kind, outline) -> pen.stroke(outline, ink.kind(kind), 2, Pen.Line.WHOLE));
        pen.stroke(hubs, ink.muted(), 1.2, Pen.Line.DASHED);
        pins(pen, drawing, ink, which);
        badges(pen, drawing, ink, which);
    }

    /// Rings around what is selected, outside everything else.
    void rings(Pen pen, Drawing drawing, Color color, BitSet which) {
        selected.clear();
        which.stream().forEach(node -> {
            EgoGraph.Node it = drawing.picture().node(node);
            double room = it.open() || it.hub() ? 2 * RING : RING;
            NodeShape.add(selected, it.entity().kind(), drawing.x(node), drawing.y(node),
                    drawing.radius(node) + room);
        });
        pen.stroke(selected, color, 2.6, Pen.Line.WHOLE);
    }

    /// How far a shape's corners reach to the side, as a multiple of its radius.
    static double reach(EntityKind kind) {
        return switch (kind) {
            case TICKET -> 1.25;
            case ORDER, TRACKING, SERIAL -> 1.2;
            case SKU, PRODUCT, VERSION, ERROR_CODE -> 1.15;
            case CUSTOMER, PERSON, EMAIL, PHONE, URL, DOMAIN, MONEY, DATE -> 1;
        };
    }

    private void clear() {
        shapes.values().forEach(Outline::clear);
        rings.values().forEach(Outline::clear);
        halos.clear();
        signs.clear();
        hubs.clear();
    }

    private void add(Drawing drawing, int number) {
        EgoGraph.Node node = drawing.picture().node(number);
        EntityKind kind = node.entity().kind();
        double x = drawing.x(number);
        double y = drawing.y(number);
        double radius = drawing.radius(number);
        if (radius >= MARKS_FROM) {
            NodeShape.add(halos, kind, x, y, radius + HALO + (node.open() ? RING : 0));
        }
        NodeShape.add(outline(shapes, kind), kind, x, y, radius);
        if (radius >= SIGN_FROM) {
            KindGlyph.add(signs, kind, x, y, radius * 0.62);
        }
        if (node.open()) {
            NodeShape.add(outline(rings, kind), kind, x, y, radius + RING);
        } else if (node.hub() && node.depth() > 0) {
            NodeShape.add(hubs, kind, x, y, radius + RING);
        }
    }

    private static Outline outline(Map<EntityKind, Outline> outlines, EntityKind kind) {
        return outlines.computeIfAbsent(kind, _ -> new Outline());
    }

    private void pins(Pen pen, Drawing drawing, Ink ink, BitSet which) {
        halos.clear();
        pins.clear();
        signs.clear();
        which.stream().filter(node -> drawing.picture().pinned(node) && drawing.radius(node) >= MARKS_FROM)
                .forEach(node -> pin(drawing.x(node) - drawing.radius(node), drawing.y(node) - drawing.radius(node)));
        pen.stroke(signs, ink.ground(), 4, Pen.Line.WHOLE);
        pen.fill(halos, ink.ground());
        pen.stroke(signs, ink.emphasis(), 1.6, Pen.Line.WHOLE);
        pen.fill(pins, ink.emphasis());
    }

    /// A pin's head with its needle, its point at the node's upper left.
    private void pin(double x, double y) {
        signs.segment(x, y + 3, x - 2.5, y - 4);
        halos.circle(x - 3, y - 6, 5.2);
        pins.circle(x - 3, y - 6, 3.7);
    }

    private void badges(Pen pen, Drawing drawing, Ink ink, BitSet which) {
        badges.clear();
        List<Badge> told = which.stream().mapToObj(node -> Badge.of(drawing, node, widths)).filter(Objects::nonNull)
                .toList();
        told.forEach(badge -> badges.pill(badge.x(), badge.y(), badge.width(), badge.height()));
        pen.stroke(badges, ink.ground(), 3, Pen.Line.WHOLE);
        pen.fill(badges, ink.muted());
        told.forEach(badge -> pen.text(badge.text(), badge.middleX(), badge.middleY(), ink.ground(), Badge.SIZE));
    }
}
