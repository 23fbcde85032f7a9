package dev.throughline.memory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What belongs together around one entity, laid out.
///
/// @param nodes the centre first
/// @param timeline how many memories speak of the centre in each stretch of time, whatever the query's times; equal
///     stretches, in order, at most 60; empty if nothing speaks of it
public record EgoGraph(List<Node> nodes, List<Edge> edges, List<Stretch> timeline) {

    /// An entity in the picture.
    ///
    /// @param depth steps from the centre
    /// @param evidence memories that speak of it
    /// @param hidden neighbours left out of the picture
    /// @param hub whether nothing was reached through it but what was opened there, because it has too many neighbours
    ///     or was told to stop
    /// @param x position, the centre is at 0, 0; about 100 units between neighbours
    /// @param y position, downwards
    /// @param newest event time of the newest memory that speaks of it, if known
    /// @param session the session a ticket is, if it is one here
    /// @param open whether that session is
    /// @param merged entities merged into it
    public record Node(
            Entity entity, int depth, int evidence, int hidden, boolean hub, double x, double y,
            @Nullable Instant newest, @Nullable String session, boolean open, List<Entity> merged) {
        public Node {
            merged = List.copyOf(merged);
        }
    }

    /// Two entities that belong together.
    ///
    /// @param weight how many memories speak of both; 0 if they were only tied by hand
    /// @param tie id of the [EntityLink] that ties them by hand, or null
    public record Edge(Entity from, Entity to, int weight, @Nullable String tie) {}

    /// @param from inclusive
    /// @param until exclusive
    public record Stretch(Instant from, Instant until, int memories) {}

    public EgoGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        timeline = List.copyOf(timeline);
    }
}
