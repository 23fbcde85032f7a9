package dev.throughline.store;

import dev.throughline.memory.AccessKey;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Rows of access keys, known by the hash of their secret.
final class KeyTable {

    private static final String SELECT = """
            select id, name, level, namespaces, created, expires, active, last_used, requests, hash from access_key
            """;

    private final Statements db;

    KeyTable(Statements db) {
        this.db = db;
    }

    /// Newest first.
    List<StoredKey> all() {
        return db.list(KeyTable::read, SELECT + " order by created desc, number desc");
    }

    Optional<StoredKey> byHash(String hash) {
        return db.first(KeyTable::read, SELECT + " where hash = ?", hash);
    }

    /// Adds a key or replaces what is known of it, except how often it was used.
    void keep(StoredKey stored) {
        AccessKey key = stored.key();
        db.run("""
                insert into access_key (id, hash, name, level, namespaces, created, expires, active, last_used,
                  requests)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set hash = excluded.hash, name = excluded.name, level = excluded.level,
                  namespaces = excluded.namespaces, created = excluded.created, expires = excluded.expires,
                  active = excluded.active
                """, key.id(), stored.hash(), key.name(), key.level(), JsonCodec.write(key.namespaces()),
                key.created(), key.expires(), key.active(), key.lastUsed(), key.requests());
    }

    void remove(String id) {
        db.run("delete from access_key where id = ?", id);
    }

    void used(String id, long uses, Instant last) {
        db.run("update access_key set requests = requests + ?, last_used = ? where id = ?", uses, last, id);
    }

    private static StoredKey read(Row row) throws SQLException {
        return new StoredKey(new AccessKey(row.text(1), row.text(2), row.constant(AccessKey.Level.class, 3),
                JsonCodec.texts(row.text(4)), row.time(5), row.optionalTime(6), row.truth(7), row.optionalTime(8),
                row.number(9)), row.text(10));
    }
}
