package dev.throughline.console.graph;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is selected, shared by the picture, its tables and the card; and what the pointer is at.
public final class GraphSelection {

    private final ReadOnlyObjectWrapper<Chosen> chosen = new ReadOnlyObjectWrapper<>(Chosen.NOTHING);
    private final ReadOnlyObjectWrapper<Chosen> pointed = new ReadOnlyObjectWrapper<>(Chosen.NOTHING);

    // state

    public ReadOnlyObjectProperty<Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Chosen> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    boolean has(Entity entity) {
        return chosen.get().list().contains(entity);
    }

    // commands

    public void choose(Entity entity) {
        chosen.set(Chosen.of(List.of(entity)));
    }

    public void choose(List<Entity> entities) {
        chosen.set(Chosen.of(entities));
    }

    public void choose(EgoGraph.Edge edge) {
        chosen.set(new Chosen.Between(edge.from(), edge.to()));
    }

    /// Adds an entity to what is selected, or takes it out.
    public void toggle(Entity entity) {
        List<Entity> next = new ArrayList<>(chosen.get().list());
        if (!next.remove(entity)) {
            next.add(entity);
        }
        chosen.set(Chosen.of(next));
    }

    public void clear() {
        chosen.set(Chosen.NOTHING);
    }

    void point(Chosen at) {
        pointed.set(at);
    }

    /// Lets go of what is not in the picture any more.
    void keepOnly(EgoGraph graph) {
        Set<Entity> there = graph.nodes().stream().map(EgoGraph.Node::entity).collect(Collectors.toSet());
        chosen.set(kept(chosen.get(), graph, there));
        pointed.set(kept(pointed.get(), graph, there));
    }

    private static Chosen kept(Chosen before, EgoGraph graph, Set<Entity> there) {
        return switch (before) {
            case Chosen.Nothing _ -> before;
            case Chosen.Entities(List<Entity> entities) -> Chosen.of(entities.stream().filter(there::contains).toList());
            case Chosen.Between between -> graph.edges().stream().anyMatch(between::is) ? before : Chosen.NOTHING;
        };
    }
}
