package dev.throughline.memory;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What to draw around one entity.
///
/// @param depth steps from the centre, 1 to 3
/// @param maxNodes 1 to 2,000; the least connected are left out and counted as hidden
/// @param kinds any of them; every kind when empty
/// @param since only what memories with an event time at or after this speak of, or null
/// @param until only what memories with an event time at or before this speak of, or null
/// @param arrangement how someone arranged this picture; its centre is the query's
public record EgoQuery(
        Scope scope,
        Entity centre,
        int depth,
        int maxNodes,
        Set<EntityKind> kinds,
        @Nullable Instant since,
        @Nullable Instant until,
        Arrangement arrangement) {

    public EgoQuery {
        Checks.range("depth", depth, 1, 3);
        Checks.range("max_nodes", maxNodes, 1, 2_000);
        kinds = Set.copyOf(kinds);
        if (since != null && until != null && until.isBefore(since)) {
            throw new InvalidRequest("until", "is " + until + ", must not be before since (" + since + ")");
        }
        if (!arrangement.centre().equals(centre)) {
            throw new InvalidRequest("arrangement", "is around " + arrangement.centre().id() + ", must be around "
                    + centre.id());
        }
    }

    public static EgoQuery of(Scope scope, Entity centre, int depth, int maxNodes) {
        return new EgoQuery(scope, centre, depth, maxNodes, Set.of(), null, null, Arrangement.none(centre));
    }

    public EgoQuery withKinds(Set<EntityKind> value) {
        return new EgoQuery(scope, centre, depth, maxNodes, value, since, until, arrangement);
    }

    public EgoQuery withTimes(@Nullable Instant from, @Nullable Instant to) {
        return new EgoQuery(scope, centre, depth, maxNodes, kinds, from, to, arrangement);
    }

    public EgoQuery withArrangement(Arrangement value) {
        return new EgoQuery(scope, centre, depth, maxNodes, kinds, since, until, value);
    }
}
