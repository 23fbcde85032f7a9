package dev.throughline.console.graph;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Draws a picture: edges, then nodes, then as many labels as have room, the most telling first.
final class GraphPainter {

    private static final double DIMMED = 0.2;
    private static final double LABEL_GAP = 5;
    private static final int LABEL_LIMIT = 28;

    private final Palette palette;
    private final Text measure = new Text();

    GraphPainter(Palette palette) {
        this.palette = palette;
    }

    void paint(GraphicsContext to, EgoGraph graph, Neighbours neighbours, Camera camera,
            EgoGraph.@Nullable Node current, Font font) {
        Map<Entity, EgoGraph.Node> nodes = new HashMap<>();
        graph.nodes().forEach(node -> nodes.put(node.entity(), node));
        for (EgoGraph.Edge edge : graph.edges()) {
            EgoGraph.Node from = nodes.get(edge.from());
            EgoGraph.Node end = nodes.get(edge.to());
            if (from != null && end != null) {
                edge(to, camera, from, end, edge.weight(), current);
            }
        }
        graph.nodes().forEach(node -> node(to, camera, node, clear(node, current, neighbours), node.equals(current)));
        labels(to, graph, neighbours, camera, current, font);
        to.setGlobalAlpha(1);
    }

    /// How far a node reaches from its middle, in the picture's units.
    static double radius(EgoGraph.Node node) {
        double grown = Math.min(18, 6 + 2.4 * Math.sqrt(node.evidence()));
        return node.depth() == 0 ? grown * 1.4 : grown;
    }

    private static boolean clear(EgoGraph.Node node, EgoGraph.@Nullable Node current, Neighbours neighbours) {
        return current == null || node.equals(current) || neighbours.joined(current.entity(), node.entity());
    }

    private void edge(GraphicsContext to, Camera camera, EgoGraph.Node from, EgoGraph.Node end, int weight,
            EgoGraph.@Nullable Node current) {
        boolean chosen = current != null && (from.equals(current) || end.equals(current));
        to.setGlobalAlpha(current == null || chosen ? 1 : DIMMED);
        to.setStroke(chosen ? palette.emphasis() : palette.edge());
        to.setLineWidth(Math.min(3, 0.75 + 0.25 * weight));
        to.strokeLine(camera.screenX(from.x()), camera.screenY(from.y()),
                camera.screenX(end.x()), camera.screenY(end.y()));
    }

    private void node(GraphicsContext to, Camera camera, EgoGraph.Node node, boolean clear, boolean chosen) {
        double x = camera.screenX(node.x());
        double y = camera.screenY(node.y());
        double radius = radius(node) * Math.sqrt(camera.scale());
        to.setGlobalAlpha(1);
        to.setFill(palette.ground());
        shape(to, node, x, y, radius + 2, true);
        to.setGlobalAlpha(clear ? 1 : DIMMED);
        to.setFill(palette.kind(node.entity().kind()));
        shape(to, node, x, y, radius, true);
        if (node.open() || chosen) {
            to.setStroke(chosen ? palette.emphasis() : palette.kind(node.entity().kind()));
            to.setLineWidth(2);
            shape(to, node, x, y, radius + 4, false);
        }
    }

    private static void shape(GraphicsContext to, EgoGraph.Node node, double x, double y, double radius, boolean fill) {
        double[] corners = NodeShape.corners(node.entity().kind(), x, y, radius);
        if (corners.length == 0) {
            if (fill) {
                to.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            } else {
                to.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
            }
            return;
        }
        int count = corners.length / 2;
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = corners[2 * i];
            ys[i] = corners[2 * i + 1];
        }
        if (fill) {
            to.fillPolygon(xs, ys, count);
        } else {
            to.strokePolygon(xs, ys, count);
        }
    }

    private void labels(GraphicsContext to, EgoGraph graph, Neighbours neighbours, Camera camera,
            EgoGraph.@Nullable Node current, Font font) {
        to.setFont(font);
        to.setTextAlign(TextAlignment.CENTER);
        to.setTextBaseline(VPos.TOP);
        to.setFill(palette.label());
        measure.setFont(font);
        List<EgoGraph.Node> order = new ArrayList<>(graph.nodes());
        order.sort(Comparator.<EgoGraph.Node>comparingInt(node -> node.equals(current) ? 0 : 1)
                .thenComparingInt(node -> clear(node, current, neighbours) ? 0 : 1)
                .thenComparingInt(EgoGraph.Node::depth)
                .thenComparing(Comparator.comparingInt(EgoGraph.Node::evidence).reversed()));
        List<Rectangle2D> taken = new ArrayList<>();
        for (EgoGraph.Node node : order) {
            double reach = radius(node) * Math.sqrt(camera.scale());
            taken.add(new Rectangle2D(camera.screenX(node.x()) - reach, camera.screenY(node.y()) - reach,
                    2 * reach, 2 * reach));
        }
        for (EgoGraph.Node node : order) {
            if (!clear(node, current, neighbours)) {
                continue;
            }
            String text = shortened(node.entity().label());
            measure.setText(text);
            double width = measure.getLayoutBounds().getWidth();
            double x = camera.screenX(node.x());
            double y = camera.screenY(node.y()) + radius(node) * Math.sqrt(camera.scale()) + LABEL_GAP;
            Rectangle2D place = new Rectangle2D(x - width / 2 - 2, y, width + 4, measure.getLayoutBounds().getHeight());
            if (node.equals(current) || taken.stream().noneMatch(place::intersects)) {
                taken.add(place);
                to.setGlobalAlpha(1);
                to.fillText(text, x, y);
            }
        }
    }

    private static String shortened(String label) {
        return label.length() <= LABEL_LIMIT ? label : label.substring(0, LABEL_LIMIT - 1) + "…";
    }
}
