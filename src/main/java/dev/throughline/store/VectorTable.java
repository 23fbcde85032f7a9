package dev.throughline.store;

import dev.throughline.memory.MemoryId;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Embeddings, of several models side by side while a desk changes from one to another.
final class VectorTable {

    private static final String MISSING = """
            from memory m where (m.expires is null or m.expires > ?) and not exists (select 1 from vector v
              where v.model = (select number from model where name = ?) and v.memory = m.number)
            """;

    private final Statements db;

    VectorTable(Statements db) {
        this.db = db;
    }

    Optional<float[]> find(MemoryId id, String model) {
        return Optional.ofNullable(find(List.of(id), model).get(id));
    }

    /// Those without one are left out.
    Map<MemoryId, float[]> find(Collection<MemoryId> ids, String model) {
        Map<MemoryId, float[]> found = new HashMap<>();
        long number = db.number("select number from model where name = ?", model);
        Batches.of(ids, batch -> {
            Conditions where = new Conditions().and("m.id in " + batch.places(), batch.values())
                    .and("v.model = ?", number);
            db.each(row -> found.put(new MemoryId(row.text(1)), floats(row.bytes(2))),
                    "select m.id, v.floats from memory m cross join vector v on v.memory = m.number" + where.sql(),
                    where.arguments());
        });
        return found;
    }

    /// In the order of storing.
    List<MemoryId> missing(String model, Instant now, int limit) {
        return db.list(row -> new MemoryId(row.text(1)), "select m.id " + MISSING + " order by m.number limit ?", now,
                model, limit);
    }

    long countMissing(String model, Instant now) {
        return db.number("select count(*) " + MISSING, now, model);
    }

    Set<String> models() {
        return Set.copyOf(db.list(row -> row.text(1),
                "select name from model where exists (select 1 from vector v where v.model = model.number)"));
    }

    void keep(long memory, String model, float[] vector) {
        db.run("insert into model (name) values (?) on conflict do nothing", model);
        db.run("""
                insert into vector (model, memory, floats) values ((select number from model where name = ?), ?, ?)
                on conflict do update set floats = excluded.floats
                """, model, memory, bytes(vector));
    }

    void drop(long memory) {
        db.run("delete from vector where memory = ?", memory);
    }

    void dropAllBut(String model) {
        db.run("delete from vector where model <> coalesce((select number from model where name = ?), 0)", model);
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float[] floats(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }
}
