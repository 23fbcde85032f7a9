package dev.throughline.engine.recall;

import dev.throughline.graph.EntityExtractor;
import dev.throughline.memory.Arm;
import dev.throughline.memory.Entity;
import dev.throughline.memory.Mention;
import dev.throughline.store.Merges;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a question names, and what that is worth.
///
/// In a short question an identifier is what is looked for: a memory that carries it is never ranked out. A long text,
/// a whole ticket say, names addresses and codes in passing: there it is evidence like any other.
final class Identifiers {

    /// The part of the score that an identifier makes when it is looked for.
    static final double LOOKED_FOR = 0.6;

    private static final double IN_PASSING = 0.15;
    private static final int SHORT_WORDS = 32;

    private final List<Entity> entities;
    private final Set<String> ids;
    private final boolean lookedFor;

    private Identifiers(List<Entity> entities, Set<String> ids, boolean lookedFor) {
        this.entities = entities;
        this.ids = ids;
        this.lookedFor = lookedFor;
    }

    static Identifiers in(String query, EntityExtractor extractor, Merges merges) {
        List<Entity> found = extractor.extractQuery(query).stream().map(Mention::entity).distinct().toList();
        List<Entity> firm = found.stream().filter(entity -> entity.kind().identifier()).toList();
        Set<String> ids = merges.groups(firm).values().stream()
                .flatMap(List::stream)
                .map(Entity::id)
                .collect(Collectors.toUnmodifiableSet());
        return new Identifiers(found, ids, query.split("\\s+", SHORT_WORDS + 2).length <= SHORT_WORDS);
    }

    List<Entity> all() {
        return entities;
    }

    /// Ids of the entities that have one identity, for the exact arm, and of all that were merged with them.
    Set<String> ids() {
        return ids;
    }

    /// Adds the exact arm's share. When something was looked for and found, it makes most of the score and the rest
    /// of the evidence orders within.
    void weigh(Pool pool) {
        boolean found = pool.all().stream().anyMatch(candidate -> candidate.foundBy(Arm.EXACT));
        if (!found) {
            return;
        }
        for (Candidate candidate : pool.all()) {
            if (lookedFor) {
                candidate.shrink(1 - LOOKED_FOR);
            }
            if (candidate.foundBy(Arm.EXACT)) {
                candidate.share(Arm.EXACT, lookedFor ? LOOKED_FOR : IN_PASSING);
            }
        }
    }

    /// Whether exact hits come first whatever else is said of them.
    boolean lookedFor() {
        return lookedFor;
    }
}
