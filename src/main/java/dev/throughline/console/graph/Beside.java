package dev.throughline.console.graph;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import java.util.Comparator;
import java.util.List;

/// Somebody who stands beside an entity in the picture.
///
/// @param edge what ties the two
record Beside(Entity entity, EgoGraph.Edge edge) {

    /// The strongest tie first.
    static List<Beside> of(EgoGraph graph, Entity entity) {
        return graph.edges().stream()
                .filter(edge -> edge.from().equals(entity) || edge.to().equals(entity))
                .map(edge -> new Beside(edge.from().equals(entity) ? edge.to() : edge.from(), edge))
                .sorted(Comparator.comparingInt(beside -> -beside.edge().weight()))
                .toList();
    }
}
