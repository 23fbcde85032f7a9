package dev.throughline.graph;

import dev.throughline.memory.Entity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A way over entities that stand beside each other.
///
/// @param entities in order
/// @param evidence how many memories speak of two neighbours on it, added up
record Way(List<Entity> entities, int evidence) {

    /// Most evidence first, then by the ids on the way.
    static final Comparator<Way> BEST =
            Comparator.comparingInt((Way way) -> way.entities.size())
                    .thenComparingInt(way -> -way.evidence)
                    .thenComparing(Way::compareIds);

    static Way better(Way one, Way other) {
        return BEST.compare(one, other) <= 0 ? one : other;
    }

    /// One step longer at its end.
    Way to(Surroundings.Beside beside) {
        List<Entity> longer = new ArrayList<>(entities);
        longer.add(beside.entity());
        return new Way(longer, evidence + beside.memories());
    }

    /// One step longer at its beginning.
    Way from(Surroundings.Beside beside) {
        List<Entity> longer = new ArrayList<>(entities);
        longer.addFirst(beside.entity());
        return new Way(longer, evidence + beside.memories());
    }

    /// This way and then another, which begins where this ends.
    Way then(Way other) {
        List<Entity> whole = new ArrayList<>(entities);
        whole.addAll(other.entities.subList(1, other.entities.size()));
        return new Way(whole, evidence + other.evidence);
    }

    private static int compareIds(Way one, Way other) {
        for (int i = 0; i < Math.min(one.entities.size(), other.entities.size()); i++) {
            int order = one.entities.get(i).id().compareTo(other.entities.get(i).id());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
