package dev.throughline.store;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the live memories of a scope say of entities: at one moment, and of one stretch of event times. Thread-safe.
public final class Sightings {

    private final Readers readers;
    private final Scope scope;
    private final Instant now;
    private final Times times;

    Sightings(Readers readers, Scope scope, Instant now, Times times) {
        this.readers = readers;
        this.scope = scope;
        this.now = now;
        this.times = times;
    }

    public Evidence evidence(Entity entity) {
        return readers.read(db -> queries(db).evidence(entity));
    }

    /// Entities in the same memories as one, or in their sessions, the most shared first. Of an entity with very many
    /// memories only the newest 400 are looked at, and 2,000 from their sessions: a few milliseconds at most.
    ///
    /// @param kinds any of them; every kind when empty
    public List<CoMention> beside(Entity entity, Set<EntityKind> kinds, int limit) {
        return readers.read(db -> queries(db).beside(entity, kinds, limit, SightingQueries.Look.SHORT));
    }

    /// Like [#beside], but looks at 20,000 memories and as many from their sessions: some 100 ms at most.
    public List<CoMention> besideFar(Entity entity, Set<EntityKind> kinds, int limit) {
        return readers.read(db -> queries(db).beside(entity, kinds, limit, SightingQueries.Look.LONG));
    }

    /// How many entities of each kind [#besideFar] would find without a limit; kinds without any are left out.
    ///
    /// @param most a higher figure is given as this one
    public Map<EntityKind, Integer> counts(Entity entity, int most) {
        return readers.read(db -> queries(db).counts(entity, most));
    }

    /// The memories that speak of both; where there are none, those that speak of the one more often spoken of in a
    /// session that speaks of the other.
    public Optional<Together> together(Entity one, Entity other) {
        return readers.read(db -> queries(db).together(one, other));
    }

    /// How many memories speak of an entity in each of some equal stretches that cover all of them, whatever the times
    /// of this view. Stretches begin at whole minutes, hours or days (UTC).
    ///
    /// @param most stretches at most
    /// @return in order; empty if nothing speaks of it
    public List<EgoGraph.Stretch> timeline(Entity entity, int most) {
        return readers.read(db -> queries(db).timeline(entity, most));
    }

    private SightingQueries queries(Statements db) {
        return new SightingQueries(db, scope, now, times);
    }
}
