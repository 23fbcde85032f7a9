package dev.throughline.memory;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How someone arranged the picture around one entity. Its subject in the journal is the centre's id.
///
/// @param pinned places in the picture's own units, the centre is at 0, 0
/// @param hidden not drawn
/// @param stops drawn, but nothing is reached through them
/// @param expansions what was opened, in order
public record Arrangement(
        Entity centre, Map<Entity, Place> pinned, Set<Entity> hidden, Set<Entity> stops, List<Expansion> expansions)
        implements Journaled {

    private static final int MOST = 10_000;

    /// Where a node stands.
    public record Place(double x, double y) {
        public Place {
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new InvalidRequest("pinned", "has a place that is no number");
            }
            // one zero only, so that the same place is the same after it was written and read
            x += 0.0;
            y += 0.0;
        }
    }

    /// More of an entity's neighbours than the picture would show.
    ///
    /// @param kinds any of them; every kind when empty
    /// @param most 1 to 500, the best connected first
    public record Expansion(Entity at, Set<EntityKind> kinds, int most) {
        public Expansion {
            kinds = Set.copyOf(kinds);
            Checks.range("most", most, 1, 500);
        }
    }

    public Arrangement {
        if (pinned.size() > MOST || hidden.size() > MOST || stops.size() > MOST || expansions.size() > MOST) {
            throw new InvalidRequest("arrangement", "has more than " + MOST + " entries");
        }
        pinned = Map.copyOf(pinned);
        hidden = Set.copyOf(hidden);
        stops = Set.copyOf(stops);
        expansions = List.copyOf(expansions);
    }

    /// The picture as it comes.
    public static Arrangement none(Entity centre) {
        return new Arrangement(centre, Map.of(), Set.of(), Set.of(), List.of());
    }

    public boolean isEmpty() {
        return pinned.isEmpty() && hidden.isEmpty() && stops.isEmpty() && expansions.isEmpty();
    }
}
