package dev.throughline.console.graph;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who stands beside whom in a picture, and who is next in a direction.
final class Neighbours {

    private final Map<Entity, EgoGraph.Node> nodes = new HashMap<>();
    private final Map<Entity, Set<Entity>> beside = new HashMap<>();

    Neighbours(EgoGraph graph) {
        graph.nodes().forEach(node -> nodes.put(node.entity(), node));
        for (EgoGraph.Edge edge : graph.edges()) {
            beside.computeIfAbsent(edge.from(), _ -> new LinkedHashSet<>()).add(edge.to());
            beside.computeIfAbsent(edge.to(), _ -> new LinkedHashSet<>()).add(edge.from());
        }
    }

    boolean joined(Entity one, Entity other) {
        return beside.getOrDefault(one, Set.of()).contains(other);
    }

    /// The nearest node within 60 degrees of a direction, neighbours before strangers.
    Optional<EgoGraph.Node> next(EgoGraph.Node from, double dx, double dy) {
        return nearest(from, dx, dy, beside.getOrDefault(from.entity(), Set.of()))
                .or(() -> nearest(from, dx, dy, nodes.keySet()));
    }

    private Optional<EgoGraph.Node> nearest(EgoGraph.Node from, double dx, double dy, Collection<Entity> among) {
        EgoGraph.Node best = null;
        double least = Double.MAX_VALUE;
        for (Entity entity : among) {
            EgoGraph.Node node = nodes.get(entity);
            if (node == null || entity.equals(from.entity())) {
                continue;
            }
            double x = node.x() - from.x();
            double y = node.y() - from.y();
            double distance = Math.hypot(x, y);
            double along = x * dx + y * dy;
            if (along >= distance / 2 && distance < least) {
                least = distance;
                best = node;
            }
        }
        return Optional.ofNullable(best);
    }
}
