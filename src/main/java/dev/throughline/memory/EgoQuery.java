package dev.throughline.memory;

import java.util.Set;

/// What to draw around one entity.
///
/// @param depth steps from the centre, 1 to 3
/// @param maxNodes 1 to 2,000; the least connected are left out and counted as hidden
/// @param kinds any of them; every kind when empty
public record EgoQuery(Scope scope, Entity centre, int depth, int maxNodes, Set<EntityKind> kinds) {

    public EgoQuery {
        Checks.range("depth", depth, 1, 3);
        Checks.range("max_nodes", maxNodes, 1, 2_000);
        kinds = Set.copyOf(kinds);
    }
}
