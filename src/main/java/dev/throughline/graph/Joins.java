package dev.throughline.graph;

import dev.throughline.memory.Entity;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.graph.SimpleGraph;
import org.jspecify.annotations.Nullable;

/// The edges among the entities of a picture.
final class Joins {

    /// That two entities belong together. Edges are told apart by identity.
    static final class Join {

        private int memories;
        private @Nullable String tie;

        /// How many speak of both; 0 if they were only tied by hand.
        int memories() {
            return memories;
        }

        /// Id of the tie between them.
        @Nullable String tie() {
            return tie;
        }
    }

    private Joins() {}

    /// The two ends may know of different numbers of memories, because not all of a hub's are looked at; the higher one
    /// is nearer to the truth.
    static Graph<Entity, Join> among(Set<Entity> entities, Surroundings around) {
        Graph<Entity, Join> graph = new SimpleGraph<>(Join.class);
        entities.forEach(graph::addVertex);
        for (Entity entity : entities) {
            around.of(entity).forEach(beside -> join(graph, entity, beside));
        }
        return graph;
    }

    /// Joins the two, provided both are there.
    static void join(Graph<Entity, Join> graph, Entity entity, Surroundings.Beside beside) {
        if (!graph.containsVertex(entity) || !graph.containsVertex(beside.entity())) {
            return;
        }
        Join join = graph.getEdge(entity, beside.entity());
        if (join == null) {
            join = new Join();
            graph.addEdge(entity, beside.entity(), join);
        }
        join.memories = Math.max(join.memories, beside.memories());
        if (beside.tie() != null) {
            join.tie = beside.tie();
        }
    }
}
