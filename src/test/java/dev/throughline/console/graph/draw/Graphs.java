package dev.throughline.console.graph.draw;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javafx.scene.paint.Color;

/// Small and large graphs to draw.
final class Graphs {

    static final Ink INK = ink();

    private Graphs() {}

    private static Ink ink() {
        Map<EntityKind, Color> kinds = new EnumMap<>(EntityKind.class);
        for (EntityKind kind : EntityKind.values()) {
            kinds.put(kind, Color.hsb(22 * kind.ordinal(), 0.7, 0.7));
        }
        return new Ink(Color.WHITE, Color.LIGHTGRAY, Color.BLACK, Color.BLACK, Color.GRAY, Color.BLUE, kinds);
    }

    static EgoGraph.Node node(EntityKind kind, String label, int depth, double x, double y, int hidden) {
        return new EgoGraph.Node(new Entity(kind, label, label), depth, 5, hidden, hidden > 50, x, y, null, null,
                kind == EntityKind.TICKET, List.of());
    }

    /// A centre with a cross of four, one of them named by somebody hostile, and a far one.
    static EgoGraph cross() {
        EgoGraph.Node centre = node(EntityKind.CUSTOMER, "Mara", 0, 0, 0, 0);
        List<EgoGraph.Node> nodes = List.of(centre, node(EntityKind.TICKET, "ticket 881", 1, 100, 0, 7),
                node(EntityKind.ORDER, "<&\"\u0000 4521>", 1, 0, 100, 140), node(EntityKind.SKU, "L-200", 1, -100, 0, 0),
                node(EntityKind.ERROR_CODE, "E-1", 1, 0, -100, 0), node(EntityKind.EMAIL, "a@b.c", 2, 300, 0, 0));
        List<EgoGraph.Edge> edges = new ArrayList<>();
        for (int i = 1; i < 5; i++) {
            edges.add(new EgoGraph.Edge(centre.entity(), nodes.get(i).entity(), 4 * i - 3, i == 2 ? "tie" : null));
        }
        edges.add(new EgoGraph.Edge(nodes.get(1).entity(), nodes.get(5).entity(), 1, null));
        return new EgoGraph(nodes, edges, List.of());
    }

    static EgoGraph crowd(int many) {
        Random random = new Random(7);
        EntityKind[] kinds = EntityKind.values();
        List<EgoGraph.Node> nodes = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            double angle = i * 2.4;
            double radius = 60 * Math.sqrt(i);
            nodes.add(node(kinds[random.nextInt(kinds.length)], "thing " + i, i == 0 ? 0 : 1, radius * Math.cos(angle),
                    radius * Math.sin(angle), random.nextInt(9)));
        }
        List<EgoGraph.Edge> edges = new ArrayList<>();
        for (int i = 1; i < 3 * many; i++) {
            int from = random.nextInt(many - 1) + 1;
            edges.add(new EgoGraph.Edge(nodes.get(from).entity(), nodes.get(random.nextInt(from)).entity(),
                    1 + random.nextInt(12), i % 40 == 0 ? "tie" : null));
        }
        return new EgoGraph(nodes, edges, List.of());
    }

    static Picture picture(EgoGraph graph) {
        return Picture.of(graph, Set.of(graph.nodes().getLast().entity()), node -> node.entity().label());
    }

    static Drawing fitted(EgoGraph graph, double width, double height) {
        Picture picture = picture(graph);
        Places places = Places.of(picture);
        Camera camera = new Camera();
        camera.fit(places, width, height);
        return new Drawing(picture, places, camera, width, height, 1);
    }
}
