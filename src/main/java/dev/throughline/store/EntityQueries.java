package dev.throughline.store;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Questions about entities, answered from `appearance` alone where they can be. Merged entities count as the one that
/// stands for them, and are asked about together; a memory that speaks of several of them counts once.
final class EntityQueries {

    /// How many of a hub's memories are looked at, and how many more from their sessions: enough to rank what stands
    /// beside it, little enough to stay under some 50 ms.
    private static final int NEAREST = 400;
    private static final int IN_SESSIONS = 2_000;

    private static final String SHARED = """
            select b.entity, count(*), max(b.event) from near cross join appearance b on b.memory = near.memory
            group by b.entity
            """;
    private static final String SHARED_MERGED = """
            select coalesce(g.kept, b.entity), count(distinct b.memory), max(b.event)
            from near cross join appearance b on b.memory = near.memory
            left join merged_entity g on g.entity = b.entity group by 1
            """;

    private static final String MATCHING = """
            (select number from entity where folded_key >= ? and folded_key < ?
              union select number from entity where folded_label >= ? and folded_label < ?) f
            cross join entity e on e.number = f.number
            """;
    private static final String FOUND = "select e.kind, e.key, e.label from " + MATCHING + """
            where exists (select 1 from appearance a %1$s and a.entity = e.number)
            order by e.identifier desc, e.folded_key = ? or e.folded_label = ? desc, length(e.key), e.key limit ?
            """;
    private static final String FOUND_MERGED = "select r.kind, r.key, r.label from " + MATCHING + """
            left join merged_entity g on g.entity = e.number
            cross join entity r on r.number = coalesce(g.kept, e.number)
            where exists (select 1 from appearance a %1$s and a.entity = r.number)
              or exists (select 1 from merged_entity x cross join appearance a %1$s and a.entity = x.entity
                and x.kept = r.number)
            group by r.number
            order by r.identifier desc, max(e.folded_key = ? or e.folded_label = ?) desc, length(r.key), r.key limit ?
            """;

    private final Statements db;
    private final MergeTable merges;

    /// @param entity the number of what stands for it, 0 if nobody knows it
    /// @param sql what to select from
    /// @param where the conditions in it
    private record Seen(long entity, String sql, Conditions where) {}

    EntityQueries(Statements db) {
        this.db = db;
        this.merges = new MergeTable(db);
    }

    List<MemoryId> mentioning(Entity entity, Scope scope, Instant now, int limit) {
        Seen seen = seen(entity, scope, now);
        return db.list(row -> new MemoryId(row.text(1)),
                "select m.id from " + seen.sql + " cross join memory m on m.number = a.memory"
                        + " order by a.event desc, a.memory desc limit ?", seen.where.arguments(limit));
    }

    int mentionCount(Entity entity, Scope scope, Instant now) {
        Seen seen = seen(entity, scope, now);
        return (int) db.number("select count(*) from " + seen.sql, seen.where.arguments());
    }

    /// Live memories that speak of both.
    int together(Entity one, Entity other, Scope scope, Instant now) {
        Seen seen = seen(one, scope, now);
        long number = merges.number(other);
        return (int) db.number("select count(*) from " + seen.sql + " where exists (select 1 from appearance b "
                + "where b.memory = a.memory and b.entity in (select ? union all select entity from merged_entity "
                + "where kept = ?))", seen.where.arguments(number, merges.group(number)));
    }

    List<CoMention> coMentions(Entity entity, Scope scope, Instant now, Set<EntityKind> kinds, int limit) {
        Seen seen = seen(entity, scope, now);
        Conditions near = new Conditions().and("m.number not in seed").live("m", now).scope("m.agent", scope);
        Conditions others = new Conditions().and("e.number <> ?", seen.entity);
        if (!kinds.isEmpty()) {
            others.andIn("e.kind", kinds.stream().sorted().toList());
        }
        String sql = """
                with seed(memory) as materialized (
                  select a.memory from %s order by a.event desc, a.memory desc limit ?),
                near(memory) as materialized (
                  select memory from seed union all
                  select * from (select m.number from (
                    select distinct s.session from seed cross join memory s on s.number = seed.memory
                    where s.session is not null) c cross join memory m on m.session = c.session %s limit ?)),
                shared(entity, memories, newest) as (%s)
                select e.kind, e.key, e.label, shared.memories, shared.newest
                from shared cross join entity e on e.number = shared.entity %s
                order by shared.memories desc, shared.newest desc, e.kind, e.key limit ?
                """.formatted(seen.sql, near.sql(), merges.any() ? SHARED_MERGED : SHARED, others.sql());
        List<@Nullable Object> arguments = new ArrayList<>(List.of(seen.where.arguments(NEAREST)));
        arguments.addAll(List.of(near.arguments(IN_SESSIONS)));
        arguments.addAll(List.of(others.arguments(limit)));
        return db.list(row -> new CoMention(MentionTable.entity(row), row.count(4), row.time(5)), sql,
                arguments.toArray());
    }

    /// Entities of active memories whose key or label begins with the text, identifiers first. Of merged ones what
    /// stands for them, whichever the text begins.
    List<Entity> find(Scope scope, String prefix, int limit) {
        String from = Fold.text(prefix);
        String to = from + Fold.END;
        boolean merged = merges.any();
        Conditions seen = new Conditions().and("a.active").scope("a.agent", scope);
        List<@Nullable Object> arguments = new ArrayList<>(List.of(from, to, from, to));
        arguments.addAll(List.of(seen.arguments()));
        if (merged) {
            arguments.addAll(List.of(seen.arguments()));
        }
        arguments.addAll(List.of(from, from, limit));
        return db.list(MentionTable::entity, (merged ? FOUND_MERGED : FOUND).formatted(seen.sql()),
                arguments.toArray());
    }

    /// The memories that speak of an entity, or of any that is one with it, each once, as `a`.
    private Seen seen(Entity entity, Scope scope, Instant now) {
        long number = merges.number(entity);
        long kept = merges.group(number);
        Conditions where = kept == 0
                ? new Conditions().and("a.entity = ?", number)
                : new Conditions().and("a.entity in " + MergeTable.GROUP, kept);
        where.and("a.active").unexpired("a.expires", now).scope("a.agent", scope);
        String sql = "(select " + (kept == 0 ? "" : "distinct ") + "a.event, a.memory from appearance a" + where.sql()
                + ") a";
        return new Seen(kept == 0 ? number : kept, sql, where);
    }
}
