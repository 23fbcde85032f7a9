package dev.throughline.console.graph.draw;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A graph made ready for drawing: nodes and edges by number, who stands beside whom, which labels matter most.
/// Immutable; where things stand at the moment is in [Places].
public final class Picture {

    private static final int MOST_TOLD = 100;

    private final EgoGraph graph;
    private final List<EgoGraph.Node> nodes;
    private final List<EgoGraph.Edge> edges;
    private final Map<Entity, Integer> numbers = new HashMap<>();
    private final String[] labels;
    private final String[] badges;
    private final double[] radii;
    private final boolean[] pinned;
    private final int[] from;
    private final int[] to;
    private final int[][] edgesAt;
    private final int[] labelOrder;

    private Picture(EgoGraph graph, Set<Entity> pinned, Function<EgoGraph.Node, String> label) {
        this.graph = graph;
        nodes = graph.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            numbers.put(nodes.get(i).entity(), i);
        }
        edges = graph.edges().stream()
                .filter(edge -> numbers.containsKey(edge.from()) && numbers.containsKey(edge.to())).toList();
        labels = nodes.stream().map(label).toArray(String[]::new);
        badges = nodes.stream().map(node -> shortened(node.hidden())).toArray(String[]::new);
        radii = nodes.stream().mapToDouble(Picture::radius).toArray();
        this.pinned = new boolean[nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            this.pinned[i] = pinned.contains(nodes.get(i).entity());
        }
        from = edges.stream().mapToInt(edge -> number(edge.from())).toArray();
        to = edges.stream().mapToInt(edge -> number(edge.to())).toArray();
        edgesAt = edgesAt();
        labelOrder = IntStream.range(0, nodes.size()).boxed().sorted(tellingFirst())
                .mapToInt(Integer::intValue).toArray();
    }

    /// @param pinned what carries a pin
    /// @param label what stands under a node
    public static Picture of(EgoGraph graph, Set<Entity> pinned, Function<EgoGraph.Node, String> label) {
        return new Picture(graph, pinned, label);
    }

    private int[][] edgesAt() {
        List<List<Integer>> at = new ArrayList<>();
        nodes.forEach(_ -> at.add(new ArrayList<>()));
        for (int i = 0; i < from.length; i++) {
            at.get(from[i]).add(i);
            at.get(to[i]).add(i);
        }
        return at.stream().map(each -> each.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }

    /// Nearest to the centre first, by steps and then by distance.
    private Comparator<Integer> tellingFirst() {
        return Comparator.<Integer>comparingInt(i -> nodes.get(i).depth())
                .thenComparingDouble(i -> Math.hypot(nodes.get(i).x(), nodes.get(i).y()))
                .thenComparingInt(i -> -nodes.get(i).evidence());
    }

    private static double radius(EgoGraph.Node node) {
        double grown = Math.min(18, 7.5 + 2.2 * Math.sqrt(node.evidence()));
        return node.depth() == 0 ? grown * 1.4 : grown;
    }

    private static String shortened(int hidden) {
        return hidden == 0 ? "" : hidden < MOST_TOLD ? Integer.toString(hidden) : MOST_TOLD + "+";
    }

    private int number(Entity entity) {
        return numbers.getOrDefault(entity, 0);
    }

    public EgoGraph graph() {
        return graph;
    }

    /// How many nodes.
    public int size() {
        return nodes.size();
    }

    public int edgeCount() {
        return edges.size();
    }

    public EgoGraph.Node node(int number) {
        return nodes.get(number);
    }

    public EgoGraph.Edge edge(int number) {
        return edges.get(number);
    }

    public Optional<Integer> find(Entity entity) {
        return Optional.ofNullable(numbers.get(entity));
    }

    /// The edge between two nodes, whichever way round.
    public Optional<Integer> edgeBetween(int one, int other) {
        return Arrays.stream(edgesAt[one]).filter(edge -> otherEnd(edge, one) == other).boxed().findFirst();
    }

    String label(int node) {
        return labels[node];
    }

    /// How many neighbours are not drawn, as short as a badge; empty for none.
    String badge(int node) {
        return badges[node];
    }

    /// How far a node reaches from its middle, in the picture's units.
    double radius(int node) {
        return radii[node];
    }

    boolean pinned(int node) {
        return pinned[node];
    }

    int from(int edge) {
        return from[edge];
    }

    int to(int edge) {
        return to[edge];
    }

    int otherEnd(int edge, int node) {
        return from[edge] == node ? to[edge] : from[edge];
    }

    /// The numbers of the edges that end at a node.
    public int[] edgesAt(int node) {
        return edgesAt[node].clone();
    }

    /// Node numbers, those whose labels matter most first.
    int[] labelOrder() {
        return labelOrder;
    }

    /// A node's neighbours, the strongest tie first.
    public List<EgoGraph.Node> beside(int node) {
        return Arrays.stream(edgesAt[node]).boxed()
                .sorted(Comparator.comparingInt(edge -> -edges.get(edge).weight()))
                .map(edge -> nodes.get(otherEnd(edge, node))).distinct().toList();
    }
}
