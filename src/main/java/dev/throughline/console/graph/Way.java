package dev.throughline.console.graph;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// From one entity to another.
///
/// @param path empty if there is no way in six steps
public record Way(Entity from, Entity to, Optional<EntityPath> path) {

    private static final double APART = 70;
    private static final double TURN = 2.4;

    /// Both ends and what is between, in order; empty if there is no way.
    public List<Entity> stations() {
        List<Entity> stations = new ArrayList<>();
        path.ifPresent(found -> {
            stations.add(found.from());
            found.steps().forEach(step -> stations.add(step.to()));
        });
        return stations;
    }

    /// How many memories its steps rest on, each counted once for each step.
    public int memories() {
        return path.stream().flatMap(found -> found.steps().stream()).mapToInt(EntityPath.Step::memories).sum();
    }

    /// The picture with what it lacks of this way, near the stations that are there.
    EgoGraph in(EgoGraph graph) {
        if (path.isEmpty()) {
            return graph;
        }
        List<EgoGraph.Node> nodes = new ArrayList<>(graph.nodes());
        List<EgoGraph.Edge> edges = new ArrayList<>(graph.edges());
        Set<Set<Entity>> tied = new HashSet<>();
        edges.forEach(edge -> tied.add(Set.of(edge.from(), edge.to())));
        Entity before = from;
        addTo(nodes, before, before, 0);
        for (EntityPath.Step step : path.get().steps()) {
            addTo(nodes, step.to(), before, step.memories());
            if (tied.add(Set.of(before, step.to()))) {
                edges.add(new EgoGraph.Edge(before, step.to(), step.memories(), step.memories() == 0 ? "" : null));
            }
            before = step.to();
        }
        return new EgoGraph(nodes, edges, graph.timeline());
    }

    private static void addTo(List<EgoGraph.Node> nodes, Entity entity, Entity near, int evidence) {
        if (nodes.stream().anyMatch(node -> node.entity().equals(entity))) {
            return;
        }
        EgoGraph.Node anchor = nodes.stream().filter(node -> node.entity().equals(near)).findFirst()
                .orElse(nodes.getFirst());
        double outwards = Math.atan2(anchor.y(), anchor.x());
        for (int tried = 0; ; tried++) {
            double angle = outwards + TURN * tried;
            double distance = APART * (2 + tried * 0.25);
            double x = anchor.x() + distance * Math.cos(angle);
            double y = anchor.y() + distance * Math.sin(angle);
            if (nodes.stream().allMatch(node -> Math.hypot(node.x() - x, node.y() - y) >= APART)) {
                nodes.add(new EgoGraph.Node(entity, anchor.depth() + 1, Math.max(1, evidence), 0, false, x, y, null,
                        null, false, List.of()));
                return;
            }
        }
    }
}
