package dev.throughline.graph;

import dev.throughline.memory.Entity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// Finds the fewest steps from one entity to another, over memories that speak of both and over ties made by hand.
///
/// Hubs, and kinds that connect everything with everything, are ends of a way but never on it.
///
/// Bidirectional breadth-first search (Pohl, 1971): the smaller frontier grows until the two meet, so that with `b`
/// neighbours per entity at most some `2 b^2` entities are asked for instead of `b^5`, and never more than 3,000. Among
/// equally short ways the one wins on which most memories speak of two neighbours, added up; then the one whose first
/// different entity has the smaller id.
public final class EntityPaths {

    /// Steps at most.
    private static final int LONGEST = 6;
    /// Entities whose neighbours are asked for at most.
    static final int LOOK_UPS = 3_000;

    private final Surroundings around;
    private final Side front;
    private final Side back;

    private EntityPaths(Entity from, Entity to, CoMentionSource source) {
        around = Surroundings.between(source, from, to);
        front = new Side(from, Way::to);
        back = new Side(to, Way::from);
    }

    /// @return both ends included, only one if they are the same; empty if there is no such way, or none was found
    ///     within the look-ups
    public static Optional<List<Entity>> find(Entity from, Entity to, CoMentionSource source) {
        return from.equals(to) ? Optional.of(List.of(from)) : new EntityPaths(from, to, source).meet();
    }

    private Optional<List<Entity>> meet() {
        for (int steps = 0; steps < LONGEST && !front.level.isEmpty() && !back.level.isEmpty(); steps++) {
            boolean forward = front.level.size() <= back.level.size();
            Side growing = forward ? front : back;
            Side waiting = forward ? back : front;
            growing.grow();
            List<Entity> met = growing.level.stream()
                    .filter(entity -> waiting.ways.containsKey(entity) && passable(entity))
                    .toList();
            if (!met.isEmpty()) {
                return met.stream().map(this::through).min(Way.BEST).map(Way::entities);
            }
        }
        return Optional.empty();
    }

    private Way through(Entity entity) {
        return front.way(entity).then(back.way(entity));
    }

    private boolean passable(Entity entity) {
        return entity.equals(front.start) || entity.equals(back.start)
                || (!Surroundings.noise(entity) && mayAsk(entity) && !around.hub(entity));
    }

    private boolean mayAsk(Entity entity) {
        return around.knows(entity) || around.asked() < LOOK_UPS;
    }

    /// One side of the search: the best way to everything it has reached.
    private final class Side {

        private final Entity start;
        private final BiFunction<Way, Surroundings.Beside, Way> longer;
        private final Map<Entity, Way> ways = new LinkedHashMap<>();
        private List<Entity> level;

        /// @param longer makes a way one step longer at the end that is not the start
        Side(Entity start, BiFunction<Way, Surroundings.Beside, Way> longer) {
            this.start = start;
            this.longer = longer;
            this.level = List.of(start);
            ways.put(start, new Way(List.of(start), 0));
        }

        Way way(Entity entity) {
            return ways.getOrDefault(entity, new Way(List.of(entity), 0));
        }

        /// One level further. What is found on it keeps the best of all ways that lead to it.
        void grow() {
            Map<Entity, Way> next = new LinkedHashMap<>();
            for (Entity entity : level) {
                if (!entity.equals(start) && !passable(entity)) {
                    continue;
                }
                for (Surroundings.Beside beside : around.of(entity)) {
                    if (!ways.containsKey(beside.entity()) && !barred(beside.entity())) {
                        next.merge(beside.entity(), longer.apply(way(entity), beside), Way::better);
                    }
                }
            }
            ways.putAll(next);
            level = new ArrayList<>(next.keySet());
        }

        /// Noise is not even looked at, unless it is where the way ends.
        private boolean barred(Entity entity) {
            return Surroundings.noise(entity) && !entity.equals(front.start) && !entity.equals(back.start);
        }
    }
}
