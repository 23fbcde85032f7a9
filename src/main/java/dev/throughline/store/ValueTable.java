package dev.throughline.store;

import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.MemoryId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Small things by name: marks, the decay policy, and which sources were imported.
final class ValueTable {

    /// Under which the policy is kept.
    private static final String POLICY = "policy";

    private final Statements db;

    ValueTable(Statements db) {
        this.db = db;
    }

    Optional<String> find(String name) {
        return db.first(row -> row.text(1), "select value from value where name = ?", name);
    }

    void keep(String name, String value) {
        db.run("insert into value (name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
                name, value);
    }

    Optional<DecayPolicy> policy() {
        return find(POLICY).map(json -> ImageCodec.read(POLICY, json))
                .flatMap(image -> image instanceof DecayPolicy policy ? Optional.of(policy) : Optional.empty());
    }

    void keep(DecayPolicy policy) {
        keep(POLICY, ImageCodec.write(policy));
    }

    Set<String> knownSources(Collection<String> sources) {
        Set<String> known = new LinkedHashSet<>();
        Batches.of(sources, batch -> known.addAll(db.list(row -> row.text(1),
                "select name from source where name in " + batch.places(), batch.values())));
        return known;
    }

    Optional<MemoryId> fromSource(String source) {
        return db.first(row -> new MemoryId(row.text(1)),
                "select m.id from source s cross join memory m on m.number = s.memory where s.name = ?", source);
    }

    void source(String source, long memory) {
        db.run("insert into source (name, memory) values (?, ?) on conflict (name) do update set memory = "
                + "excluded.memory", source, memory);
    }

    /// Keeps for later what a memory that is taken away was made from.
    void putAside(long memory, MemoryId id) {
        db.run("insert or replace into removed_source (name, memory) select name, ? from source where memory = ?", id,
                memory);
    }

    /// Gives a memory that is there again what it was made from, unless another was made from it meanwhile.
    void bringBack(long memory, MemoryId id) {
        int back = db.run("insert or ignore into source (name, memory) select name, ? from removed_source "
                + "where memory = ?", memory, id);
        if (back > 0) {
            db.run("delete from removed_source where memory = ?", id);
        }
    }
}
