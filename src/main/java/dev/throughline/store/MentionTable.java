package dev.throughline.store;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.Mention;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Rows of entities, and where memories speak of them.
final class MentionTable {

    private record Known(long number, String label) {}

    private final Statements db;

    MentionTable(Statements db) {
        this.db = db;
    }

    static Entity entity(Row row) throws SQLException {
        return new Entity(row.constant(EntityKind.class, 1), row.text(2), row.text(3));
    }

    List<Mention> of(MemoryId id) {
        return db.list(row -> new Mention(entity(row), row.constant(Mention.Origin.class, 4), row.count(5),
                row.count(6)), """
                select e.kind, e.key, e.label, n.origin, n.start, n.stop from memory m
                cross join mention n on n.memory = m.number join entity e on e.number = n.entity
                where m.id = ? order by n.position
                """, id);
    }

    /// Every id asked for is there, if only with an empty list. Each entity once, by its first place.
    Map<MemoryId, List<Entity>> entities(Collection<MemoryId> ids) {
        Map<MemoryId, Set<Entity>> found = new LinkedHashMap<>();
        ids.forEach(id -> found.put(id, new LinkedHashSet<>()));
        Batches.of(ids, batch -> db.each(row -> {
            Set<Entity> entities = found.get(new MemoryId(row.text(4)));
            return entities != null && entities.add(entity(row));
        }, """
                select e.kind, e.key, e.label, m.id from memory m
                cross join mention n on n.memory = m.number join entity e on e.number = n.entity
                where m.id in %s order by n.memory, n.position
                """.formatted(batch.places()), batch.values()));
        Map<MemoryId, List<Entity>> entities = new LinkedHashMap<>();
        found.forEach((id, set) -> entities.put(id, List.copyOf(set)));
        return entities;
    }

    Optional<Entity> find(EntityKind kind, String key) {
        return db.first(MentionTable::entity, "select kind, key, label from entity where kind = ? and key = ?", kind,
                key);
    }

    /// Replaces what was known of the memory.
    void replace(long memory, List<Mention> mentions) {
        db.run("delete from mention where memory = ?", memory);
        db.run("delete from appearance where memory = ?", memory);
        Map<Entity, Long> numbers = new LinkedHashMap<>();
        int position = 0;
        for (Mention mention : mentions) {
            Long number = numbers.get(mention.entity());
            if (number == null) {
                number = keep(mention.entity());
                numbers.put(mention.entity(), number);
            }
            db.run("insert into mention (memory, position, entity, origin, start, stop) values (?, ?, ?, ?, ?, ?)",
                    memory, position++, number, mention.origin(), mention.start(), mention.end());
        }
        for (long entity : numbers.values()) {
            db.run("""
                    insert into appearance (entity, event, memory, agent, active, expires)
                    select ?, event, number, agent, state = 'active', expires from memory where number = ?
                    """, entity, memory);
        }
    }

    /// Brings what questions about entities filter by up to date.
    void follow(long memory, Memory before, Memory after) {
        boolean same = before.eventTime().equals(after.eventTime()) && before.agent().equals(after.agent())
                && before.state() == after.state()
                && Objects.equals(before.expires(), after.expires());
        if (!same) {
            db.run("update appearance set event = ?, agent = ?, active = ?, expires = ? where memory = ?",
                    after.eventTime(), after.agent(), after.state() == MemoryState.ACTIVE, after.expires(), memory);
        }
    }

    /// The better label of the two stays.
    private long keep(Entity entity) {
        Optional<Known> found = db.first(row -> new Known(row.number(1), row.text(2)),
                "select number, label from entity where kind = ? and key = ?", entity.kind(), entity.key());
        if (found.isEmpty()) {
            return add(entity);
        }
        Known known = found.get();
        if (Labels.better(entity.label(), known.label, entity.key())) {
            db.run("update entity set label = ?, folded_label = ? where number = ?", entity.label(),
                    Fold.text(entity.label()), known.number);
        }
        return known.number;
    }

    /// @return the number of the new row
    long add(Entity entity) {
        db.run("""
                insert into entity (kind, key, label, identifier, folded_key, folded_label)
                values (?, ?, ?, ?, ?, ?)
                """, entity.kind(), entity.key(), entity.label(), entity.kind().identifier(),
                Fold.text(entity.key()), Fold.text(entity.label()));
        return db.number("select last_insert_rowid()");
    }
}
