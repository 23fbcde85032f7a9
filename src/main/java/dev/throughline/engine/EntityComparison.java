package dev.throughline.engine;

import dev.throughline.memory.Entities;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Scope;
import dev.throughline.store.CoMention;
import dev.throughline.store.Sightings;
import dev.throughline.store.Store;
import dev.throughline.store.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gathers what speaks for and against two entities being one, over all agents' live memories. A fixed number of
/// questions to the store, whatever the entities' size.
final class EntityComparison {

    private static final Scope DESK = Scope.wholeDesk();
    private static final int SHARED = 10;
    private static final int COUNTED = 1_000;

    /// Two strangers share a date and an amount.
    private static final Set<EntityKind> TELLING = EnumSet.complementOf(
            EnumSet.of(EntityKind.DATE, EntityKind.MONEY, EntityKind.VERSION, EntityKind.DOMAIN));

    private final Store store;
    private final Instant now;
    private final Sightings seen;

    EntityComparison(Store store, Instant now) {
        this.store = store;
        this.now = now;
        this.seen = store.sightings(DESK, now, Times.ALL);
    }

    /// @param one merged with nothing that `other` is merged with
    Entities.Comparison of(Entity one, Entity other) {
        int both = store.merges().together(one, other, DESK, now);
        List<Entity> shared = shared(one, other);
        return new Entities.Comparison(one, other, seen.evidence(one).memories() - both,
                seen.evidence(other).memories() - both, both, shared, newest(one), newest(other),
                warnings(one, other, both > 0 || !shared.isEmpty()));
    }

    /// What both are mentioned with, that which is on most memories beside the less known of the two first.
    private List<Entity> shared(Entity one, Entity other) {
        Map<Entity, Integer> beside = new HashMap<>();
        for (CoMention mention : seen.beside(one, TELLING, COUNTED)) {
            beside.put(mention.entity(), mention.memories());
        }
        Map<Entity, Integer> common = new HashMap<>();
        for (CoMention mention : seen.beside(other, TELLING, COUNTED)) {
            Integer there = beside.get(mention.entity());
            if (there != null) {
                common.put(mention.entity(), Math.min(there, mention.memories()));
            }
        }
        return common.entrySet().stream()
                .sorted(Map.Entry.<Entity, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey(
                                Comparator.comparing(Entity::kind).thenComparing(Entity::key))))
                .limit(SHARED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<Memory> newest(Entity entity) {
        return store.mentioning(entity, DESK, now, 1).stream().findFirst().flatMap(store::memory);
    }

    private List<Entities.Warning> warnings(Entity one, Entity other, boolean anythingShared) {
        List<Entities.Warning> warnings = new ArrayList<>();
        if (one.kind() != other.kind()) {
            warnings.add(Entities.Warning.DIFFERENT_KINDS);
        }
        if (one.kind().identifier() && other.kind().identifier() && !one.key().equals(other.key())) {
            warnings.add(Entities.Warning.DIFFERENT_IDENTIFIERS);
        }
        if (one.kind() == EntityKind.CUSTOMER && other.kind() == EntityKind.CUSTOMER) {
            Set<Entity> ofOne = addresses(one);
            Set<Entity> ofOther = addresses(other);
            if (!ofOne.isEmpty() && !ofOther.isEmpty() && Collections.disjoint(ofOne, ofOther)) {
                warnings.add(Entities.Warning.DIFFERENT_ADDRESSES);
            }
        }
        if (!anythingShared) {
            warnings.add(Entities.Warning.NOTHING_IN_COMMON);
        }
        return warnings;
    }

    private Set<Entity> addresses(Entity customer) {
        Set<Entity> addresses = new HashSet<>();
        seen.beside(customer, Set.of(EntityKind.EMAIL), COUNTED)
                .forEach(mention -> addresses.add(mention.entity()));
        return addresses;
    }
}
