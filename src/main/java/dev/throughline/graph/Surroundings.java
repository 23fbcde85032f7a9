package dev.throughline.graph;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands beside each entity, as one picture or one search sees it. The source is asked once for each entity.
/// Ties count like shared memories and come before them: someone meant them. For one thread.
final class Surroundings {

    /// Neighbours asked for per entity: more than most have, and what counts of them are capped at.
    static final int MOST = 1_000;

    /// With more neighbours than this an entity is shown but not walked through: what half the desk shares ties
    /// nobody together, and behind it the picture is a cobweb.
    private static final int HUB = 120;

    /// Kinds that connect everything with everything; they count only when asked for.
    private static final Set<EntityKind> NOISE = EnumSet.of(EntityKind.MONEY, EntityKind.DATE, EntityKind.VERSION,
            EntityKind.DOMAIN, EntityKind.URL, EntityKind.PRODUCT);

    /// @param memories that speak of both; 0 if they were only tied by hand
    /// @param tie id of the tie between them, or null
    record Beside(Entity entity, int memories, @Nullable String tie) {}

    private final CoMentionSource source;
    private final Set<EntityKind> kinds;
    /// Whether someone chose the kinds, so that ties to others do not count either.
    private final boolean chosen;
    private final Map<Entity, List<Beside>> asked = new HashMap<>();

    private Surroundings(CoMentionSource source, Set<EntityKind> kinds, boolean chosen) {
        this.source = source;
        this.kinds = Collections.unmodifiableSet(kinds);
        this.chosen = chosen;
    }

    /// For a picture.
    ///
    /// @param kinds all but noise when empty
    static Surroundings ofKinds(CoMentionSource source, Set<EntityKind> kinds) {
        return kinds.isEmpty()
                ? new Surroundings(source, EnumSet.complementOf(EnumSet.copyOf(NOISE)), false)
                : new Surroundings(source, EnumSet.copyOf(kinds), true);
    }

    /// For a way between two entities, which alone may be noise.
    static Surroundings between(CoMentionSource source, Entity one, Entity other) {
        EnumSet<EntityKind> kinds = EnumSet.complementOf(EnumSet.copyOf(NOISE));
        kinds.add(one.kind());
        kinds.add(other.kind());
        return new Surroundings(source, kinds, true);
    }

    static boolean noise(Entity entity) {
        return NOISE.contains(entity.kind());
    }

    /// What is beside the entity, what it is tied to first, then what it shares most memories with.
    List<Beside> of(Entity entity) {
        return asked.computeIfAbsent(entity, each ->
                joined(each, source.neighbours(each, kinds, MOST), kinds, chosen));
    }

    boolean hub(Entity entity) {
        return of(entity).size() > HUB;
    }

    boolean knows(Entity entity) {
        return asked.containsKey(entity);
    }

    /// How many entities were asked for so far.
    int asked() {
        return asked.size();
    }

    /// What a person gets who opens an entity, in the order of [#of].
    ///
    /// @param wanted those of the picture when empty; if the picture's kinds were chosen, no others
    List<Beside> opened(Entity entity, Set<EntityKind> wanted, int limit) {
        EnumSet<EntityKind> opened = EnumSet.copyOf(wanted.isEmpty() ? kinds : wanted);
        if (chosen) {
            opened.retainAll(kinds);
        }
        return opened.isEmpty()
                ? List.of()
                : joined(entity, source.more(entity, opened, limit), opened, chosen || !wanted.isEmpty());
    }

    private List<Beside> joined(
            Entity entity, List<CoMentionSource.Neighbour> neighbours, Set<EntityKind> among, boolean onlyThese) {
        Map<Entity, Beside> joined = new LinkedHashMap<>();
        for (CoMentionSource.Tie tie : source.ties(entity)) {
            if (!onlyThese || among.contains(tie.other().kind())) {
                joined.putIfAbsent(tie.other(), new Beside(tie.other(), 0, tie.id()));
            }
        }
        for (CoMentionSource.Neighbour neighbour : neighbours) {
            joined.merge(neighbour.entity(), new Beside(neighbour.entity(), neighbour.memories(), null),
                    (tied, _) -> new Beside(neighbour.entity(), neighbour.memories(), tied.tie()));
        }
        joined.remove(entity);
        return Collections.unmodifiableList(new ArrayList<>(joined.values()));
    }
}
