package dev.throughline.store;

import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.StoreFailure;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/// Rows of memories with their tags and counters, one by one and by id.
final class MemoryTable {

    /// What [#read] expects.
    static final String COLUMNS = """
            m.id, m.agent, m.content, m.type, m.importance, m.tags, m.session, m.metadata, m.created, m.updated,
            u.last_accessed, u.access_count, m.ttl_seconds, m.expires, m.valid_from, m.pinned, m.flagged, m.state
            """;
    static final String USAGE = " left join usage u on u.memory = m.number ";
    static final String SELECT = "select " + COLUMNS + " from memory m " + USAGE;

    private final Statements db;

    MemoryTable(Statements db) {
        this.db = db;
    }

    static Memory read(Row row) throws SQLException {
        return new Memory(new MemoryId(row.text(1)), row.text(2), row.text(3), row.constant(MemoryType.class, 4),
                row.real(5), JsonCodec.texts(row.text(6)), row.optionalText(7),
                JsonCodec.metadata(row.optionalText(8)), row.time(9), row.time(10), row.optionalTime(11),
                row.number(12), row.optionalNumber(13), row.optionalTime(14), row.optionalTime(15), row.truth(16),
                row.truth(17), row.constant(MemoryState.class, 18));
    }

    Optional<Memory> find(MemoryId id) {
        return db.first(MemoryTable::read, SELECT + " where m.id = ?", id);
    }

    /// In the order asked, unknown ones left out.
    List<Memory> find(Collection<MemoryId> ids) {
        Map<MemoryId, Memory> found = new HashMap<>();
        Batches.of(ids, batch -> db.each(row -> {
            Memory memory = read(row);
            return found.put(memory.id(), memory);
        }, SELECT + " where m.id in " + batch.places(), batch.values()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    OptionalLong number(MemoryId id) {
        long number = db.number("select number from memory where id = ?", id);
        return number == 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /// The row's number, which the other tables know it by.
    ///
    /// @throws StoreFailure if there is no such memory
    long numberOf(MemoryId id) {
        return number(id).orElseThrow(() -> new StoreFailure("There is no memory " + id + " in the store.", null));
    }

    long insert(Memory memory) {
        db.run("""
                insert into memory (id, agent, type, importance, session, created, updated, ttl_seconds, expires,
                  valid_from, event, pinned, flagged, state, tags, metadata, content)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, memory.id(), memory.agent(), memory.type(), memory.importance(), memory.session(),
                memory.created(), memory.updated(), memory.ttlSeconds(), memory.expires(), memory.validFrom(),
                memory.eventTime(), memory.pinned(), memory.flagged(), memory.state(),
                JsonCodec.write(memory.tags()), JsonCodec.write(memory.metadata()), memory.content());
        long number = db.number("select last_insert_rowid()");
        tag(number, memory.tags());
        if (memory.accessCount() != 0 || memory.lastAccessed() != null) {
            db.run("insert into usage (memory, last_accessed, access_count) values (?, ?, ?)", number,
                    memory.lastAccessed(), memory.accessCount());
        }
        return number;
    }

    /// Everything but the counters.
    void update(long number, Memory before, Memory after) {
        db.run("""
                update memory set agent = ?, type = ?, importance = ?, session = ?, created = ?, updated = ?,
                  ttl_seconds = ?, expires = ?, valid_from = ?, event = ?, pinned = ?, flagged = ?, state = ?
                where number = ?
                """, after.agent(), after.type(), after.importance(), after.session(), after.created(),
                after.updated(), after.ttlSeconds(), after.expires(), after.validFrom(), after.eventTime(),
                after.pinned(), after.flagged(), after.state(), number);
        if (!before.content().equals(after.content()) || !Objects.equals(before.metadata(), after.metadata())) {
            db.run("update memory set content = ?, metadata = ? where number = ?", after.content(),
                    JsonCodec.write(after.metadata()), number);
        }
        if (!before.tags().equals(after.tags())) {
            db.run("update memory set tags = ? where number = ?", JsonCodec.write(after.tags()), number);
            db.run("delete from memory_tag where memory = ?", number);
            tag(number, after.tags());
        }
    }

    void delete(long number) {
        db.run("delete from memory where number = ?", number);
    }

    /// Counts one more use of each.
    void touch(Collection<MemoryId> ids, Instant when) {
        for (MemoryId id : ids) {
            db.run("""
                    insert into usage (memory, last_accessed, access_count)
                    select number, ?, 1 from memory where id = ?
                    on conflict (memory) do update set access_count = access_count + 1,
                      last_accessed = max(coalesce(last_accessed, excluded.last_accessed), excluded.last_accessed)
                    """, when, id);
        }
    }

    private void tag(long number, List<String> tags) {
        for (String tag : tags) {
            db.run("insert into memory_tag (tag, memory) values (?, ?)", tag, number);
        }
    }
}
