package dev.throughline.store;

import dev.throughline.memory.Customer;
import dev.throughline.memory.Filter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Rows of customers who are shown under another one's handle.
final class CustomerAliases {

    private final Statements db;

    CustomerAliases(Statements db) {
        this.db = db;
    }

    /// Whether there is any: all that a desk without merged customers pays.
    boolean any() {
        return db.number("select exists (select 1 from customer_alias)") == 1;
    }

    /// The handle that a customer is shown under.
    String shown(String handle) {
        return db.first(row -> row.text(1), "select kept from customer_alias where handle = ?", handle).orElse(handle);
    }

    /// Each once, in the order given.
    Set<String> shown(Collection<String> handles) {
        Set<String> shown = new LinkedHashSet<>();
        handles.forEach(handle -> shown.add(shown(handle)));
        return shown;
    }

    /// The other handles of these customers, in order; those without any are left out.
    Map<String, List<String>> under(Collection<String> shown) {
        Map<String, List<String>> found = new HashMap<>();
        Batches.of(shown, batch -> db.each(row ->
                found.computeIfAbsent(row.text(1), _ -> new ArrayList<>()).add(row.text(2)),
                "select kept, handle from customer_alias where kept in " + batch.places() + " order by handle",
                batch.values()));
        return found;
    }

    /// The same filter, to which every tag of a customer means the tags of all who were merged with them. The only
    /// place where this is worked out: for the store's own lists, and for the searches of the index.
    Filter widened(Filter filter) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (String tag : filter.tags()) {
            List<String> tags = tags(tag);
            if (tags.size() > 1) {
                alike.put(tag, tags);
            }
        }
        return alike.equals(filter.alike()) ? filter : filter.withAlike(alike);
    }

    /// A tag with those that mean the same customer.
    List<String> tags(String tag) {
        if (!tag.startsWith(Customer.TAG_PREFIX)) {
            return List.of(tag);
        }
        String shown = shown(tag.substring(Customer.TAG_PREFIX.length()));
        List<String> tags = new ArrayList<>(List.of(Customer.TAG_PREFIX + shown));
        under(Set.of(shown)).getOrDefault(shown, List.of()).forEach(other -> tags.add(Customer.TAG_PREFIX + other));
        return tags;
    }

    /// Handles of the customers of a group, with what each is shown under.
    ///
    /// @param entity the number of what stands for the group
    Map<String, String> of(long entity) {
        Map<String, String> aliases = new LinkedHashMap<>();
        db.each(row -> aliases.put(row.text(1), row.text(2)),
                "select handle, kept from customer_alias where entity = ?", entity);
        return aliases;
    }

    void add(String handle, String shown, long entity) {
        db.run("insert into customer_alias (handle, kept, entity) values (?, ?, ?)", handle, shown, entity);
    }

    void remove(long entity) {
        db.run("delete from customer_alias where entity = ?", entity);
    }
}
