package dev.throughline.memory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What belongs together around one entity, laid out.
///
/// @param nodes the centre first
public record EgoGraph(List<Node> nodes, List<Edge> edges) {

    /// An entity in the picture.
    ///
    /// @param depth steps from the centre
    /// @param evidence memories that speak of it
    /// @param hidden neighbours left out of the picture
    /// @param x position, the centre is at 0, 0; about 100 units between neighbours
    /// @param y position, downwards
    /// @param newest event time of the newest memory that speaks of it, if known
    /// @param session the session a ticket is, if it is one here
    /// @param open whether that session is
    public record Node(
            Entity entity, int depth, int evidence, int hidden, double x, double y, @Nullable Instant newest,
            @Nullable String session, boolean open) {}

    /// Two entities that memories speak of together.
    ///
    /// @param weight how many such memories
    public record Edge(Entity from, Entity to, int weight) {}

    public EgoGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}
