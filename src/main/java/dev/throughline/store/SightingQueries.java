package dev.throughline.store;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Scope;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which entities the same memories speak of, answered from `appearance` alone where it can be.
final class SightingQueries {

    /// How many of an entity's memories are looked at, the newest first, and how many more from their sessions.
    enum Look {
        /// Enough to rank what stands beside a hub, little enough to be asked for every entity of a picture.
        SHORT(400, 2_000),
        /// All there are, but for what a whole desk speaks of.
        LONG(20_000, 20_000);

        private final int memories;
        private final int inSessions;

        Look(int memories, int inSessions) {
            this.memories = memories;
            this.inSessions = inSessions;
        }
    }

    /// The memories looked at, and what is said of entities in them.
    private static final String NEAR = """
            with seed(memory) as materialized (
              select a.memory from appearance a %s order by a.event desc, a.memory desc limit ?),
            near(memory) as materialized (
              select memory from seed union all
              select * from (select m.number from (
                select distinct s.session from seed cross join memory s on s.number = seed.memory
                where s.session is not null) c cross join memory m on m.session = c.session %s limit ?))
            """;

    private final Statements db;
    private final Scope scope;
    private final Instant now;
    private final Times times;

    SightingQueries(Statements db, Scope scope, Instant now, Times times) {
        this.db = db;
        this.scope = scope;
        this.now = now;
        this.times = times;
    }

    Evidence evidence(Entity entity) {
        Conditions where = live(entity);
        return db.first(row -> new Evidence(row.count(1), row.optionalTime(2)),
                "select count(*), max(a.event) from appearance a" + where.sql(), where.arguments()).orElseThrow();
    }

    List<CoMention> beside(Entity entity, Set<EntityKind> kinds, int limit, Look look) {
        Conditions others = other(entity);
        if (!kinds.isEmpty()) {
            others.andIn("e.kind", kinds.stream().sorted().toList());
        }
        return near(entity, look, row -> new CoMention(MentionTable.entity(row), row.count(4), row.time(5)), """
                , shared(entity, memories, newest) as (
                  select b.entity, count(*), max(b.event) from near cross join appearance b on b.memory = near.memory
                  group by b.entity)
                select e.kind, e.key, e.label, shared.memories, shared.newest
                from shared cross join entity e on e.number = shared.entity %s
                order by shared.memories desc, shared.newest desc, e.kind, e.key limit ?
                """.formatted(others.sql()), others.arguments(limit));
    }

    Map<EntityKind, Integer> counts(Entity entity, int most) {
        Conditions others = other(entity);
        Map<EntityKind, Integer> counts = new EnumMap<>(EntityKind.class);
        near(entity, Look.LONG, row -> counts.put(row.constant(EntityKind.class, 1), row.count(2)), """
                , beside(entity) as (
                  select distinct b.entity from near cross join appearance b on b.memory = near.memory)
                select e.kind, min(count(*), ?) from beside cross join entity e on e.number = beside.entity %s
                group by e.kind
                """.formatted(others.sql()), before(most, others.arguments()));
        return counts;
    }

    /// From the side of the one that fewer memories speak of, so that a hub costs no more than its neighbour.
    Optional<Together> together(Entity one, Entity other) {
        boolean rarer = evidence(one).memories() <= evidence(other).memories();
        Entity rare = rarer ? one : other;
        Entity often = rarer ? other : one;
        return inOneMemory(rare, often).or(() -> inOneSession(rare, often));
    }

    private Optional<Together> inOneMemory(Entity rare, Entity often) {
        Conditions where = live(rare).and("""
                exists (select 1 from appearance b where b.entity = (select number from entity where kind = ? and key = ?)
                  and b.event = a.event and b.memory = a.memory)""", often.kind(), often.key());
        return db.first(SightingQueries::together, """
                select m.id, count(*) over () from appearance a cross join memory m on m.number = a.memory %s
                order by a.event desc, a.memory desc limit 1
                """.formatted(where.sql()), where.arguments());
    }

    private Optional<Together> inOneSession(Entity rare, Entity often) {
        Conditions seed = live(rare).and("s.session is not null");
        Conditions near = live(often);
        List<@Nullable Object> arguments = new ArrayList<>(Arrays.asList(seed.arguments()));
        arguments.addAll(Arrays.asList(near.arguments()));
        return db.first(SightingQueries::together, """
                with told(session) as materialized (
                  select distinct s.session from appearance a cross join memory s on s.number = a.memory %s)
                select m.id, count(*) over () from told cross join memory m on m.session = told.session
                cross join appearance a on a.event = m.event and a.memory = m.number %s
                order by a.event desc, a.memory desc limit 1
                """.formatted(seed.sql(), near.sql()), arguments.toArray());
    }

    private static Together together(Row row) throws SQLException {
        return new Together(row.count(2), new MemoryId(row.text(1)));
    }

    private <T extends @Nullable Object> List<T> near(
            Entity entity, Look look, Row.Reader<T> reader, String rest, @Nullable Object... more) {
        Conditions seed = live(entity);
        Conditions near = new Conditions().and("m.number not in seed").live("m", now).scope("m.agent", scope)
                .times("m.event", times);
        List<@Nullable Object> arguments = new ArrayList<>(Arrays.asList(seed.arguments(look.memories)));
        arguments.addAll(Arrays.asList(near.arguments(look.inSessions)));
        arguments.addAll(Arrays.asList(more));
        return db.list(reader, NEAR.formatted(seed.sql(), near.sql()) + rest, arguments.toArray());
    }

    private static @Nullable Object[] before(Object first, @Nullable Object[] others) {
        List<@Nullable Object> all = new ArrayList<>(List.of(first));
        all.addAll(Arrays.asList(others));
        return all.toArray();
    }

    private static Conditions other(Entity entity) {
        return new Conditions().and("not (e.kind = ? and e.key = ?)", entity.kind(), entity.key());
    }

    private Conditions live(Entity entity) {
        return EntityQueries.live(entity, scope, now).times("a.event", times);
    }
}
