package dev.throughline.store;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Scope;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which entities the same memories speak of, and when; answered from `appearance` alone where it can be. Merged
/// entities are one: they are asked about together, come out as what stands for them, and a memory counts once.
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

    /// The memories looked at.
    private static final String NEAR = """
            with seed(memory) as materialized (
              select a.memory from %s order by a.event desc, a.memory desc limit ?),
            near(memory) as materialized (
              select memory from seed union all
              select * from (select m.number from (
                select distinct s.session from seed cross join memory s on s.number = seed.memory
                where s.session is not null) c cross join memory m on m.session = c.session %s limit ?))
            """;
    private static final String SHARED = """
            , shared(entity, memories, newest) as (
              select b.entity, count(*), max(b.event) from near cross join appearance b on b.memory = near.memory
              group by b.entity)
            """;
    private static final String SHARED_MERGED = """
            , shared(entity, memories, newest) as (
              select coalesce(g.kept, b.entity), count(distinct b.memory), max(b.event)
              from near cross join appearance b on b.memory = near.memory
              left join merged_entity g on g.entity = b.entity group by 1)
            """;

    private final Statements db;
    private final MergeTable merges;
    private final Scope scope;
    private final Instant now;
    private final Times times;

    SightingQueries(Statements db, Scope scope, Instant now, Times times) {
        this.db = db;
        this.merges = new MergeTable(db);
        this.scope = scope;
        this.now = now;
        this.times = times;
    }

    Evidence evidence(Entity entity) {
        Spoken seen = spoken(entity, times);
        return db.first(row -> new Evidence(row.count(1), row.optionalTime(2)),
                "select count(*), max(a.event) from " + seen.sql(), seen.arguments()).orElseThrow();
    }

    List<CoMention> beside(Entity entity, Set<EntityKind> kinds, int limit, Look look) {
        Spoken seed = spoken(entity, times);
        Conditions others = other(seed);
        if (!kinds.isEmpty()) {
            others.andIn("e.kind", kinds.stream().sorted().toList());
        }
        String sql = shared() + """
                select e.kind, e.key, e.label, shared.memories, shared.newest
                from shared cross join entity e on e.number = shared.entity %s
                order by shared.memories desc, shared.newest desc, e.kind, e.key limit ?
                """.formatted(others.sql());
        return near(seed, look, row -> new CoMention(MentionTable.entity(row), row.count(4), row.time(5)), sql,
                others.arguments(limit));
    }

    Map<EntityKind, Integer> counts(Entity entity, int most) {
        Spoken seed = spoken(entity, times);
        Conditions others = other(seed);
        Map<EntityKind, Integer> counts = new EnumMap<>(EntityKind.class);
        near(seed, Look.LONG, row -> counts.put(row.constant(EntityKind.class, 1), Math.min(row.count(2), most)),
                shared() + "select e.kind, count(*) from shared cross join entity e on e.number = shared.entity"
                        + others.sql() + " group by e.kind", others.arguments());
        return counts;
    }

    /// From the side of the one that fewer memories speak of, so that a hub costs no more than its neighbour.
    Optional<Together> together(Entity one, Entity other) {
        boolean rarer = evidence(one).memories() <= evidence(other).memories();
        Spoken rare = spoken(rarer ? one : other, times);
        Spoken often = spoken(rarer ? other : one, times);
        return together(rare, often, """
                select m.id, count(*) over () from %s cross join memory m on m.number = a.memory
                where exists (select 1 from (select * from %s) b where b.event = a.event and b.memory = a.memory)
                order by a.event desc, a.memory desc limit 1
                """).or(() -> together(rare, often, """
                with told(session) as materialized (
                  select distinct s.session from %s cross join memory s on s.number = a.memory
                  where s.session is not null)
                select m.id, count(*) over () from told cross join memory m on m.session = told.session
                cross join %s on a.event = m.event and a.memory = m.number
                order by a.event desc, a.memory desc limit 1
                """));
    }

    private Optional<Together> together(Spoken rare, Spoken often, String sql) {
        return db.first(row -> new Together(row.count(2), new MemoryId(row.text(1))),
                sql.formatted(rare.sql(), often.sql()), rare.and(often.arguments()));
    }

    /// Whatever the times: the first and the last, then how many in each stretch.
    List<EgoGraph.Stretch> timeline(Entity entity, int most) {
        Spoken seen = spoken(entity, Times.ALL);
        return db.first(row -> row.optionalNumber(1) == null
                        ? Optional.<Stretches>empty()
                        : Optional.of(Stretches.covering(row.number(1), row.number(2), most)),
                "select min(a.event), max(a.event) from " + seen.sql(), seen.arguments())
                .flatMap(found -> found)
                .map(stretches -> counted(stretches, seen))
                .orElse(List.of());
    }

    private List<EgoGraph.Stretch> counted(Stretches stretches, Spoken seen) {
        int[] memories = new int[stretches.count()];
        db.each(row -> memories[row.count(1)] = row.count(2),
                "select (a.event - ?) / ? stretch, count(*) from " + seen.sql() + " group by stretch",
                arguments(new Object[] {stretches.from(), stretches.each()}, seen.arguments()));
        return stretches.with(memories);
    }

    private <T extends @Nullable Object> List<T> near(
            Spoken seed, Look look, Row.Reader<T> reader, String rest, @Nullable Object[] more) {
        Conditions near = new Conditions().and("m.number not in seed").live("m", now).scope("m.agent", scope)
                .times("m.event", times);
        return db.list(reader, NEAR.formatted(seed.sql(), near.sql()) + rest,
                arguments(seed.arguments(), new Object[] {look.memories}, near.arguments(look.inSessions), more));
    }

    private Spoken spoken(Entity entity, Times from) {
        return Spoken.of(entity, merges, scope, now, from);
    }

    private String shared() {
        return merges.any() ? SHARED_MERGED : SHARED;
    }

    private static Conditions other(Spoken seed) {
        return new Conditions().and("e.number <> ?", seed.entity());
    }

    private static @Nullable Object[] arguments(@Nullable Object[]... parts) {
        return Stream.of(parts).flatMap(Arrays::stream).toArray();
    }
}
