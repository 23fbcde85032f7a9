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

/// Questions about entities, answered from `appearance` alone where they can be.
final class EntityQueries {

    /// How many of a hub's memories are looked at, and how many more from their sessions: enough to rank what stands
    /// beside it, little enough to stay under some 50 ms.
    private static final int NEAREST = 400;
    private static final int IN_SESSIONS = 2_000;

    private final Statements db;

    EntityQueries(Statements db) {
        this.db = db;
    }

    List<MemoryId> mentioning(Entity entity, Scope scope, Instant now, int limit) {
        Conditions where = live(entity, scope, now);
        return db.list(row -> new MemoryId(row.text(1)),
                "select m.id from appearance a cross join memory m on m.number = a.memory" + where.sql()
                        + " order by a.event desc, a.memory desc limit ?", where.arguments(limit));
    }

    int mentionCount(Entity entity, Scope scope, Instant now) {
        Conditions where = live(entity, scope, now);
        return (int) db.number("select count(*) from appearance a" + where.sql(), where.arguments());
    }

    List<CoMention> coMentions(Entity entity, Scope scope, Instant now, Set<EntityKind> kinds, int limit) {
        Conditions seed = live(entity, scope, now);
        Conditions near = new Conditions().and("m.number not in seed").live("m", now).scope("m.agent", scope);
        Conditions others = new Conditions().and("not (e.kind = ? and e.key = ?)", entity.kind(), entity.key());
        if (!kinds.isEmpty()) {
            others.andIn("e.kind", kinds.stream().sorted().toList());
        }
        String sql = """
                with seed(memory) as materialized (
                  select a.memory from appearance a %s order by a.event desc, a.memory desc limit ?),
                near(memory) as materialized (
                  select memory from seed union all
                  select * from (select m.number from (
                    select distinct s.session from seed cross join memory s on s.number = seed.memory
                    where s.session is not null) c cross join memory m on m.session = c.session %s limit ?)),
                shared(entity, memories, newest) as (
                  select b.entity, count(*), max(b.event) from near cross join appearance b on b.memory = near.memory
                  group by b.entity)
                select e.kind, e.key, e.label, shared.memories, shared.newest
                from shared cross join entity e on e.number = shared.entity %s
                order by shared.memories desc, shared.newest desc, e.kind, e.key limit ?
                """.formatted(seed.sql(), near.sql(), others.sql());
        List<@Nullable Object> arguments = new ArrayList<>(List.of(seed.arguments(NEAREST)));
        arguments.addAll(List.of(near.arguments(IN_SESSIONS)));
        arguments.addAll(List.of(others.arguments(limit)));
        return db.list(row -> new CoMention(MentionTable.entity(row), row.count(4), row.time(5)), sql,
                arguments.toArray());
    }

    /// Entities of active memories whose key or label begins with the text, identifiers first.
    List<Entity> find(Scope scope, String prefix, int limit) {
        String from = Fold.text(prefix);
        String to = from + Fold.END;
        Conditions seen = new Conditions().and("a.entity = e.number").and("a.active").scope("a.agent", scope);
        List<@Nullable Object> arguments = new ArrayList<>(List.of(from, to, from, to));
        arguments.addAll(List.of(seen.arguments(from, from, limit)));
        return db.list(MentionTable::entity, """
                select e.kind, e.key, e.label from (
                  select number from entity where folded_key >= ? and folded_key < ?
                  union select number from entity where folded_label >= ? and folded_label < ?) f
                cross join entity e on e.number = f.number
                where exists (select 1 from appearance a %s)
                order by e.identifier desc, e.folded_key = ? or e.folded_label = ? desc, length(e.key), e.key limit ?
                """.formatted(seen.sql()), arguments.toArray());
    }

    private Conditions live(Entity entity, Scope scope, Instant now) {
        return new Conditions()
                .and("a.entity = (select number from entity where kind = ? and key = ?)", entity.kind(), entity.key())
                .and("a.active").unexpired("a.expires", now).scope("a.agent", scope);
    }
}
