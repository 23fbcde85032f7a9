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

    EntityQueries(Statements db) {
        this.db = db;
        this.merges = new MergeTable(db);
    }

    List<MemoryId> mentioning(Entity entity, Scope scope, Instant now, int limit) {
        Spoken seen = spoken(entity, scope, now);
        return db.list(row -> new MemoryId(row.text(1)),
                "select m.id from " + seen.sql() + " cross join memory m on m.number = a.memory"
                        + " order by a.event desc, a.memory desc limit ?", seen.and(limit));
    }

    /// Live memories that speak of both.
    int together(Entity one, Entity other, Scope scope, Instant now) {
        Spoken seen = spoken(one, scope, now);
        long number = merges.number(other);
        return (int) db.number("select count(*) from " + seen.sql() + " where exists (select 1 from appearance b "
                + "where b.memory = a.memory and b.entity in (select ? union all select entity from merged_entity "
                + "where kept = ?))", seen.and(number, merges.group(number)));
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

    private Spoken spoken(Entity entity, Scope scope, Instant now) {
        return Spoken.of(entity, merges, scope, now, Times.ALL);
    }
}
