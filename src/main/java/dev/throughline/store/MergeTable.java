package dev.throughline.store;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.InvalidRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which entities are one. Follows the merges among the records: each entity of a group has a row that names what it
/// was merged into and what stands for the whole group, so that reading takes one step however long the chain.
final class MergeTable {

    /// The numbers of a whole group; the number of what stands for it is wanted.
    static final String GROUP = "(select entity from merged_entity where kept = ?)";

    private final Statements db;

    MergeTable(Statements db) {
        this.db = db;
    }

    /// Whether there is any merge: all that a desk without merges pays.
    boolean any() {
        return db.number("select exists (select 1 from merged_entity)") == 1;
    }

    /// The row number of an entity, 0 if nobody knows it.
    long number(Entity entity) {
        return db.number("select number from entity where kind = ? and key = ?", entity.kind(), entity.key());
    }

    /// What stands for the group of an entity, 0 if it is in none.
    long group(long entity) {
        return db.number("select kept from merged_entity where entity = ?", entity);
    }

    Entity standsFor(Entity entity) {
        return db.first(MentionTable::entity, """
                select k.kind, k.key, k.label from entity e cross join merged_entity m on m.entity = e.number
                cross join entity k on k.number = m.kept where e.kind = ? and e.key = ?
                """, entity.kind(), entity.key()).orElse(entity);
    }

    /// An entity with all that are one with it, what stands for them first.
    List<Entity> group(Entity entity) {
        long kept = group(number(entity));
        return kept == 0 ? List.of(entity) : db.list(MentionTable::entity, """
                select e.kind, e.key, e.label from merged_entity m cross join entity e on e.number = m.entity
                where m.kept = ? order by m.target is not null, e.key
                """, kept);
    }

    /// Every merged entity with what it stands for.
    Map<Entity, Entity> all() {
        Map<Entity, Entity> all = new LinkedHashMap<>();
        db.each(row -> all.put(MentionTable.entity(row),
                new Entity(row.constant(EntityKind.class, 4), row.text(5), row.text(6))), """
                select e.kind, e.key, e.label, k.kind, k.key, k.label from merged_entity m
                cross join entity e on e.number = m.entity cross join entity k on k.number = m.kept
                where m.target is not null order by e.kind, e.key
                """);
        return all;
    }

    /// Follows a merge that was made, undone or replaced.
    ///
    /// @return numbers of what stood or stands for the groups that changed, and for those with a customer spelled like
    ///     one of theirs
    Set<Long> follow(@Nullable EntityMerge before, @Nullable EntityMerge after) {
        Set<Long> changed = new LinkedHashSet<>();
        if (before != null) {
            remove(before, changed);
        }
        if (after != null) {
            add(after, changed);
        }
        return changed;
    }

    private void add(EntityMerge merge, Set<Long> changed) {
        long merged = known(merge.merged());
        long target = known(merge.kept());
        long top = top(target);
        if (top == top(merged)) {
            throw new InvalidRequest("merged",
                    "is one with " + merge.kept().id() + " already; split them before they are merged anew");
        }
        changed.add(top(merged));
        changed.add(top);
        String row = "insert into merged_entity (entity, target, kept, letters) values (?, ?, ?, ?) "
                + "on conflict (entity) do ";
        db.run(row + "nothing", target, null, target, letters(merge.kept()));
        db.run(row + "update set target = excluded.target", merged, target, top, letters(merge.merged()));
        settle(merged, top);
        changed.addAll(spelledLike(top));
    }

    private void remove(EntityMerge merge, Set<Long> changed) {
        long merged = known(merge.merged());
        changed.add(top(merged));
        changed.addAll(spelledLike(top(merged)));
        changed.add(merged);
        db.run("update merged_entity set target = null where entity = ?", merged);
        settle(merged, merged);
        db.run("""
                delete from merged_entity where entity in (?, ?) and target is null
                  and not exists (select 1 from merged_entity below where below.target = merged_entity.entity)
                """, merged, known(merge.kept()));
    }

    /// Says of an entity and of all that was merged into it what stands for them.
    private void settle(long entity, long top) {
        db.run("""
                with recursive below(entity) as (
                  select ? union select m.entity from below cross join merged_entity m on m.target = below.entity)
                update merged_entity set kept = ? where entity in (select entity from below)
                """, entity, top);
    }

    private List<Long> spelledLike(long top) {
        return db.list(row -> row.number(1), """
                select distinct o.kept from merged_entity m cross join merged_entity o on o.letters = m.letters
                where m.kept = ?
                """, top);
    }

    private long top(long entity) {
        long kept = group(entity);
        return kept == 0 ? entity : kept;
    }

    /// Its number; an entity that no memory speaks of gets a row, which nothing but a merge shows.
    private long known(Entity entity) {
        long number = number(entity);
        return number != 0 ? number : new MentionTable(db).add(entity);
    }

    private static @Nullable String letters(Entity entity) {
        return entity.kind() == EntityKind.CUSTOMER ? CustomerTable.letters(entity.key()) : null;
    }
}
