package dev.throughline.store;

import dev.throughline.memory.Entity;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Questions about entities, answered from `appearance` alone where they can be.
final class EntityQueries {

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

    static Conditions live(Entity entity, Scope scope, Instant now) {
        return new Conditions()
                .and("a.entity = (select number from entity where kind = ? and key = ?)", entity.kind(), entity.key())
                .and("a.active").unexpired("a.expires", now).scope("a.agent", scope);
    }
}
