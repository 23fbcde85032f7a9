package dev.throughline.store;

import dev.throughline.memory.MemoryId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The vectors of memories' tokens, as bytes that only the index understands, of several spaces side by side.
final class TokenTable {

    private static final String MISSING = """
            from memory m where (m.expires is null or m.expires > ?) and not exists (select 1 from token_vector v
              where v.model = (select number from model where name = ?) and v.memory = m.number)
            """;

    private final Statements db;

    TokenTable(Statements db) {
        this.db = db;
    }

    /// Those without are left out.
    Map<MemoryId, byte[]> find(Collection<MemoryId> ids, String space) {
        Map<MemoryId, byte[]> found = new HashMap<>();
        long number = db.number("select number from model where name = ?", space);
        Batches.of(ids, batch -> {
            Conditions where = new Conditions().and("m.id in " + batch.places(), batch.values())
                    .and("v.model = ?", number);
            db.each(row -> found.put(new MemoryId(row.text(1)), row.bytes(2)),
                    "select m.id, v.code from memory m cross join token_vector v on v.memory = m.number" + where.sql(),
                    where.arguments());
        });
        return found;
    }

    /// The newest first: they are asked for most.
    List<MemoryId> missing(String space, Instant now, int limit) {
        return db.list(row -> new MemoryId(row.text(1)), "select m.id " + MISSING + " order by m.number desc limit ?",
                now, space, limit);
    }

    long countMissing(String space, Instant now) {
        return db.number("select count(*) " + MISSING, now, space);
    }

    void keep(long memory, String space, byte[] code) {
        db.run("insert into model (name) values (?) on conflict do nothing", space);
        db.run("""
                insert into token_vector (model, memory, code) values ((select number from model where name = ?), ?, ?)
                on conflict do update set code = excluded.code
                """, space, memory, code);
    }

    void drop(long memory) {
        db.run("delete from token_vector where memory = ?", memory);
    }

    void dropAllBut(String space) {
        db.run("delete from token_vector where model <> coalesce((select number from model where name = ?), 0)", space);
    }
}
