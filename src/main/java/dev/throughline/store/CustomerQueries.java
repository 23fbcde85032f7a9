package dev.throughline.store;

import dev.throughline.memory.Customer;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryState;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Customers for the desk: lists, search, one customer's memories.
final class CustomerQueries {

    private static final int FACTS = 50;
    /// A name given by hand counts first, also one that a merged one was given. One who has none at all has that of
    /// another who was merged into them.
    private static final String SELECT = """
            select c.handle, coalesce(c.given, (
                select o.given from customer_alias a cross join customer o on o.handle = a.handle
                where a.kept = c.handle and o.given is not null order by o.handle limit 1), case when c.name = c.handle then (
                select o.name from customer_alias a cross join customer o on o.handle = a.handle
                where a.kept = c.handle and o.name <> o.handle order by o.handle limit 1) end, c.name),
              c.tickets, c.open_tickets, c.memories, c.last_activity, c.headline from customer c
            """;
    private static final String LISTED = "c.handle not in (select handle from customer_alias)";
    private static final String NEWEST = " order by c.last_activity desc, c.handle limit ?";
    private static final Comparator<Customer> BY_ACTIVITY =
            Comparator.comparing(Customer::lastActivity).reversed().thenComparing(Customer::handle);

    private final Statements db;
    private final CustomerAliases aliases;

    CustomerQueries(Statements db) {
        this.db = db;
        this.aliases = new CustomerAliases(db);
    }

    List<Customer> find(String text, int limit, Instant now) {
        if (text.isBlank()) {
            return current(db.list(CustomerQueries::read, SELECT + " where " + LISTED + NEWEST, limit), now);
        }
        CustomerIdentifiers identifiers = new CustomerIdentifiers(db);
        Map<String, Customer> found = new LinkedHashMap<>();
        current(byHandle(identifiers.exact(text)), now).forEach(customer -> found.put(customer.handle(), customer));
        Conditions words = new Conditions();
        for (String word : Fold.text(text).split("\\s+")) {
            words.and("(instr(c.folded_name, ?) > 0 or instr(c.folded_handle, ?) > 0 or instr(c.folded_given, ?) > 0)",
                    word, word, word);
        }
        Set<String> indirect = new LinkedHashSet<>(identifiers.beginning(text));
        if (aliases.any()) {
            indirect.addAll(db.list(row -> row.text(1), "select c.handle from customer_alias a "
                    + "cross join customer c on c.handle = a.handle" + words.sql(), words.arguments()));
        }
        words.and(LISTED);
        List<Customer> others = new ArrayList<>(
                db.list(CustomerQueries::read, SELECT + words.sql() + NEWEST, words.arguments(limit)));
        others.addAll(byHandle(indirect));
        current(others, now).forEach(customer -> found.putIfAbsent(customer.handle(), customer));
        return found.values().stream().limit(limit).toList();
    }

    /// By handle, of merged ones too.
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        db.each(row -> names.put(row.text(1), row.text(2)), "select handle, coalesce(given, name) from customer order by handle");
        return names;
    }

    /// With facts.
    Optional<Customer> one(String spelling, Instant now) {
        return new CustomerTable(db).shown(spelling)
                .flatMap(handle -> current(byHandle(Set.of(handle)), now).stream().findFirst())
                .map(customer -> customer.withFacts(facts(customer.handle(), now)));
    }

    /// By event time, oldest first.
    List<Memory> memories(String spelling, Set<MemoryState> states) {
        if (states.isEmpty()) {
            return List.of();
        }
        return new CustomerTable(db).shown(spelling).map(handle -> {
            Handles handles = Handles.of(handle, db);
            Conditions where = new Conditions()
                    .and("m.number in (" + handles.form().memories + ")", handles.twice())
                    .andIn("m.state", states.stream().sorted().toList());
            return db.list(MemoryTable::read, MemoryTable.SELECT + where.sql() + Order.OLDEST_FIRST.sql("m."),
                    where.arguments());
        }).orElse(List.of());
    }

    private List<Memory> facts(String handle, Instant now) {
        Handles handles = Handles.of(handle, db);
        Conditions where = new Conditions()
                .and("m.number in (select memory from customer_memory where handle " + handles.form().in + ")",
                        handles.once())
                .and("m.type = 'semantic'").live("m", now);
        return db.list(MemoryTable::read,
                MemoryTable.SELECT + where.sql() + Order.MOST_IMPORTANT.sql("m.") + " limit " + FACTS,
                where.arguments());
    }

    /// Whom the desk shows for these handles.
    private List<Customer> byHandle(Set<String> handles) {
        List<Customer> found = new ArrayList<>();
        Batches.of(aliases.any() ? aliases.shown(handles) : handles, batch -> found.addAll(
                db.list(CustomerQueries::read, SELECT + " where c.handle in " + batch.places(), batch.values())));
        return found;
    }

    /// Most recently active first, with the handles merged into each, and without memories whose time has come but
    /// which nobody archived yet.
    private List<Customer> current(List<Customer> customers, Instant now) {
        if (customers.isEmpty()) {
            return customers;
        }
        List<String> gone = db.list(row -> row.text(1), """
                with gone(number, session) as materialized (
                  select number, session from memory where state = 'active' and expires is not null and expires <= ?)
                select c.handle from gone cross join customer_memory c on c.memory = gone.number
                union select c.handle from gone cross join customer_memory c on c.session = gone.session
                """, now);
        boolean merged = aliases.any();
        Set<String> stale = merged ? aliases.shown(gone) : new HashSet<>(gone);
        Map<String, List<String>> others =
                merged ? aliases.under(customers.stream().map(Customer::handle).toList()) : Map.of();
        return customers.stream()
                .map(customer -> stale.contains(customer.handle()) ? recounted(customer, now) : customer)
                .map(customer -> customer.withMergedHandles(others.getOrDefault(customer.handle(), List.of())))
                .sorted(BY_ACTIVITY).toList();
    }

    private Customer recounted(Customer customer, Instant now) {
        Handles handles = Handles.of(customer.handle(), db);
        Conditions where = new Conditions().and("m.number in (" + handles.form().memories + ")", handles.twice())
                .live("m", now);
        return db.first(row -> {
            Instant newest = row.optionalTime(2);
            return new Customer(customer.handle(), customer.name(), customer.tickets(), customer.openTickets(),
                    row.count(1), newest == null ? customer.lastActivity() : newest, customer.headline(), List.of());
        }, "select count(*), max(m.event) from memory m" + where.sql(), where.arguments()).orElse(customer);
    }

    private static Customer read(Row row) throws SQLException {
        return new Customer(row.text(1), row.text(2), row.count(3), row.count(4), row.count(5), row.time(6),
                row.text(7), List.of());
    }
}
