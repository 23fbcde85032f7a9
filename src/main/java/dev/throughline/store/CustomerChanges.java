package dev.throughline.store;

import dev.throughline.memory.Customer;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Session;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps the customers' rows in step with the memories and sessions that one transaction changes. Each change is noted
/// as it is made and the rows are made anew once, before the commit, at a cost that grows with the memories of the
/// customers concerned.
///
/// A memory is about a customer by the tag `customer:<handle>` or by a mention. A mention means the customer whose
/// handle has the same letters and digits, if there is one; else its key is the handle. Customers whose entities are
/// merged keep their own rows, and the one they are shown under has the figures of all.
final class CustomerChanges {

    private record Named(String key, String label) {}

    private final Statements db;
    private final CustomerTable customers;
    private final CustomerAliases aliases;
    private final CustomerGroups groups;
    private final MergeTable merges;
    private final Set<Long> memories = new LinkedHashSet<>();
    private final Set<String> sessions = new LinkedHashSet<>();
    private final Set<String> handles = new LinkedHashSet<>();
    private final Set<Long> merged = new LinkedHashSet<>();
    private final Set<String> named = new LinkedHashSet<>();
    private final Map<String, String> byLetters = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    CustomerChanges(Statements db) {
        this.db = db;
        this.customers = new CustomerTable(db);
        this.aliases = new CustomerAliases(db);
        this.groups = new CustomerGroups(db);
        this.merges = new MergeTable(db);
    }

    /// Before a memory is changed or removed, or after it was inserted.
    void memory(long number, @Nullable String session) {
        if (memories.add(number)) {
            List<String> before = customers.handlesOf(number);
            handles.addAll(before);
            if (customers.names(number)) {
                named.addAll(before);
            }
        }
        if (session != null) {
            session(session);
        }
    }

    void session(String id) {
        sessions.add(id);
    }

    /// After entities were merged or split.
    ///
    /// @param entities numbers of what stood or stands for their groups
    void merged(Set<Long> entities) {
        merged.addAll(entities);
    }

    /// Before a session is removed, or after it was added or changed.
    void session(Session session) {
        session(session.id());
        session.customer().flatMap(customers::meant).ifPresent(handles::add);
        session.customer().flatMap(customers::shown).ifPresent(handles::add);
    }

    void finish() {
        memories.forEach(this::assign);
        sessions.forEach(session -> handles.addAll(customers.handlesOfSession(session)));
        boolean any = aliases.any();
        if (any) {
            handles.addAll(aliases.shown(List.copyOf(handles)));
        }
        handles.forEach(handle -> customers.refresh(handle, names.get(handle),
                any ? Handles.of(handle, db) : Handles.alone(handle)));
        named.forEach(customers::refreshGiven);
        if (!handles.isEmpty() && merges.any()) {
            merged.addAll(groups.near(handles));
        }
        groups.align(merged).forEach(this::refreshMerged);
    }

    /// One who is shown only because others were merged into them is called as their entity is.
    private void refreshMerged(String handle) {
        String label = customers.has(handle) ? names.get(handle) : db.first(row -> row.text(1),
                "select label from entity where kind = ? and key = ?", EntityKind.CUSTOMER, handle).orElse(null);
        customers.refresh(handle, label, Handles.of(handle, db));
    }

    private void assign(long memory) {
        Set<String> wanted = new LinkedHashSet<>();
        for (String tag : db.list(row -> row.text(1), "select tag from memory_tag where memory = ?", memory)) {
            if (tag.startsWith(Customer.TAG_PREFIX) && tag.length() > Customer.TAG_PREFIX.length()) {
                String handle = tag.substring(Customer.TAG_PREFIX.length());
                wanted.add(handle);
                byLetters.putIfAbsent(CustomerTable.letters(handle), handle);
            }
        }
        List<Named> mentioned = db.list(row -> new Named(row.text(1), row.text(2)), """
                select distinct e.key, e.label from mention n cross join entity e on e.number = n.entity
                where n.memory = ? and e.kind = ?
                """, memory, EntityKind.CUSTOMER);
        for (Named named : mentioned) {
            String handle = handle(named.key, wanted);
            wanted.add(handle);
            names.merge(handle, named.label,
                    (known, label) -> Labels.better(label, known, handle) ? label : known);
        }
        customers.assign(memory, wanted);
        handles.addAll(wanted);
        if (customers.names(memory)) {
            named.addAll(wanted);
        }
    }

    private String handle(String key, Set<String> tagged) {
        if (tagged.contains(key)) {
            return key;
        }
        String letters = CustomerTable.letters(key);
        for (String handle : tagged) {
            if (letters.equals(CustomerTable.letters(handle))) {
                return handle;
            }
        }
        Optional<String> known = Optional.ofNullable(byLetters.get(letters)).or(() -> customers.meant(key));
        String handle = known.orElse(key);
        byLetters.putIfAbsent(letters, handle);
        return handle;
    }
}
