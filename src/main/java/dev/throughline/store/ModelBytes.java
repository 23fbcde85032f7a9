package dev.throughline.store;

import dev.throughline.memory.MemoryId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a model makes of memories, as bytes that are not looked into, of several models side by side while a desk
/// changes from one to another.
final class ModelBytes {

    private final Statements db;
    private final String table;
    private final String column;
    private final String missing;
    private final String order;

    private ModelBytes(Statements db, String table, String column, String order) {
        this.db = db;
        this.table = table;
        this.column = column;
        this.order = order;
        missing = """
                from memory m where (m.expires is null or m.expires > ?) and not exists (select 1 from %s v
                  where v.model = (select number from model where name = ?) and v.memory = m.number)
                """.formatted(table);
    }

    /// Embeddings; those missing in the order of storing.
    static ModelBytes vectors(Statements db) {
        return new ModelBytes(db, "vector", "floats", "");
    }

    /// The vectors of tokens; those missing with the newest first, which are asked for most.
    static ModelBytes tokens(Statements db) {
        return new ModelBytes(db, "token_vector", "code", " desc");
    }

    /// The vectors of long texts' passages; most memories have none.
    static ModelBytes passages(Statements db) {
        return new ModelBytes(db, "passage_vector", "floats", "");
    }

    /// Those without are left out.
    Map<MemoryId, byte[]> find(Collection<MemoryId> ids, String model) {
        Map<MemoryId, byte[]> found = new HashMap<>();
        long number = db.number("select number from model where name = ?", model);
        Batches.of(ids, batch -> {
            Conditions where = new Conditions().and("m.id in " + batch.places(), batch.values())
                    .and("v.model = ?", number);
            db.each(row -> found.put(new MemoryId(row.text(1)), row.bytes(2)),
                    "select m.id, v." + column + " from memory m cross join " + table + " v on v.memory = m.number"
                            + where.sql(), where.arguments());
        });
        return found;
    }

    List<MemoryId> missing(String model, Instant now, int limit) {
        return db.list(row -> new MemoryId(row.text(1)),
                "select m.id " + missing + " order by m.number" + order + " limit ?", now, model, limit);
    }

    long countMissing(String model, Instant now) {
        return db.number("select count(*) " + missing, now, model);
    }

    Set<String> models() {
        return Set.copyOf(db.list(row -> row.text(1),
                "select name from model where exists (select 1 from " + table + " v where v.model = model.number)"));
    }

    void keep(long memory, String model, byte[] bytes) {
        db.run("insert into model (name) values (?) on conflict do nothing", model);
        db.run("""
                insert into %1$s (model, memory, %2$s) values ((select number from model where name = ?), ?, ?)
                on conflict do update set %2$s = excluded.%2$s
                """.formatted(table, column), model, memory, bytes);
    }

    void drop(long memory, String model) {
        db.run("delete from " + table + " where memory = ? and model = (select number from model where name = ?)",
                memory, model);
    }

    void drop(long memory) {
        db.run("delete from " + table + " where memory = ?", memory);
    }

    void dropAllBut(String model) {
        db.run("delete from " + table
                + " where model <> coalesce((select number from model where name = ?), 0)", model);
    }
}
