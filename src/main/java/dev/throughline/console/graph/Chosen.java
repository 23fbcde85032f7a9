package dev.throughline.console.graph;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import java.util.List;
import java.util.Optional;

/// What is selected in the picture, or what the pointer or the keyboard is at.
public sealed interface Chosen {

    Chosen NOTHING = new Nothing();

    record Nothing() implements Chosen {}

    /// @param entities in the order in which they were chosen, at least one
    record Entities(List<Entity> entities) implements Chosen {
        public Entities {
            entities = List.copyOf(entities);
        }
    }

    /// The tie between two entities that stand beside each other.
    record Between(Entity one, Entity other) implements Chosen {

        /// Whether it is this edge, whichever way round.
        boolean is(EgoGraph.Edge edge) {
            return (edge.from().equals(one) && edge.to().equals(other))
                    || (edge.from().equals(other) && edge.to().equals(one));
        }
    }

    static Chosen of(List<Entity> entities) {
        return entities.isEmpty() ? NOTHING : new Entities(entities);
    }

    /// The entities, none if it is an edge.
    default List<Entity> list() {
        return this instanceof Entities(List<Entity> entities) ? entities : List.of();
    }

    /// The entity, if it is exactly one.
    default Optional<Entity> single() {
        return list().size() == 1 ? Optional.of(list().getFirst()) : Optional.empty();
    }
}
