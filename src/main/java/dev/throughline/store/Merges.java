package dev.throughline.store;

import dev.throughline.memory.Entity;
import dev.throughline.memory.Filter;
import dev.throughline.memory.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is one because people merged it, as the store has it now. Thread-safe; each call reads once, and on a desk
/// without merges that is one look at an empty table.
public final class Merges {

    private final Readers readers;

    Merges(Readers readers) {
        this.readers = readers;
    }

    /// Every merged entity with the one that stands for it.
    public Map<Entity, Entity> all() {
        return readers.read(db -> new MergeTable(db).all());
    }

    /// Each of these with all that are one with it, what stands for them first; one that was never merged alone.
    public Map<Entity, List<Entity>> groups(Collection<Entity> entities) {
        return readers.read(db -> {
            MergeTable merges = new MergeTable(db);
            boolean any = !entities.isEmpty() && merges.any();
            Map<Entity, List<Entity>> groups = new LinkedHashMap<>();
            entities.forEach(entity -> groups.put(entity, any ? merges.group(entity) : List.of(entity)));
            return groups;
        });
    }

    /// Whether the same entity stands for both.
    public boolean one(Entity one, Entity other) {
        return readers.read(db -> {
            MergeTable merges = new MergeTable(db);
            return merges.standsFor(one).equals(merges.standsFor(other));
        });
    }

    /// Live memories that speak of both, or of anything that is one with either.
    public int together(Entity one, Entity other, Scope scope, Instant now) {
        return readers.read(db -> new EntityQueries(db).together(one, other, scope, now));
    }

    /// The same filter, to which every tag of a customer means the tags of all who were merged with them.
    public Filter widened(Filter filter) {
        return filter.tags().isEmpty() ? filter : readers.read(db -> new CustomerAliases(db).widened(filter));
    }

    /// These tags with those of all who were merged with the customers among them.
    public List<String> widened(List<String> tags) {
        if (tags.isEmpty()) {
            return tags;
        }
        return readers.read(db -> {
            CustomerAliases aliases = new CustomerAliases(db);
            Set<String> widened = new LinkedHashSet<>(tags);
            tags.forEach(tag -> widened.addAll(aliases.tags(tag)));
            return List.copyOf(widened);
        });
    }

    /// Names of all customers by their own handles, merged ones too.
    public Map<String, String> customerNames() {
        return readers.read(db -> new CustomerQueries(db).names());
    }
}
