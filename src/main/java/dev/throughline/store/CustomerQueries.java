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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Customers for the desk: lists, search, one customer's memories.
final class CustomerQueries {

    private static final int FACTS = 50;
    private static final String SELECT = """
            select handle, name, tickets, open_tickets, memories, last_activity, headline from customer
            """;
    private static final String NEWEST = " order by last_activity desc, handle limit ?";
    private static final Comparator<Customer> BY_ACTIVITY =
            Comparator.comparing(Customer::lastActivity).reversed().thenComparing(Customer::handle);

    private final Statements db;

    CustomerQueries(Statements db) {
        this.db = db;
    }

    List<Customer> find(String text, int limit, Instant now) {
        if (text.isBlank()) {
            return current(db.list(CustomerQueries::read, SELECT + NEWEST, limit), now);
        }
        CustomerIdentifiers identifiers = new CustomerIdentifiers(db);
        Map<String, Customer> found = new LinkedHashMap<>();
        current(byHandle(identifiers.exact(text)), now).forEach(customer -> found.put(customer.handle(), customer));
        Conditions words = new Conditions();
        for (String word : Fold.text(text).split("\\s+")) {
            words.and("(instr(folded_name, ?) > 0 or instr(folded_handle, ?) > 0)", word, word);
        }
        List<Customer> others = new ArrayList<>(
                db.list(CustomerQueries::read, SELECT + words.sql() + NEWEST, words.arguments(limit)));
        others.addAll(byHandle(identifiers.beginning(text)));
        current(others, now).forEach(customer -> found.putIfAbsent(customer.handle(), customer));
        return found.values().stream().limit(limit).toList();
    }

    /// With facts.
    Optional<Customer> one(String spelling, Instant now) {
        return new CustomerTable(db).handle(spelling)
                .flatMap(handle -> current(byHandle(Set.of(handle)), now).stream().findFirst())
                .map(customer -> new Customer(customer.handle(), customer.name(), customer.tickets(),
                        customer.openTickets(), customer.memories(), customer.lastActivity(), customer.headline(),
                        facts(customer.handle(), now)));
    }

    /// By event time, oldest first.
    List<Memory> memories(String spelling, Set<MemoryState> states) {
        if (states.isEmpty()) {
            return List.of();
        }
        return new CustomerTable(db).handle(spelling).map(handle -> {
            Conditions where = new Conditions()
                    .and("m.number in (" + CustomerTable.MEMORIES + ")", handle, handle)
                    .andIn("m.state", states.stream().sorted().toList());
            return db.list(MemoryTable::read, MemoryTable.SELECT + where.sql() + Order.OLDEST_FIRST.sql("m."),
                    where.arguments());
        }).orElse(List.of());
    }

    private List<Memory> facts(String handle, Instant now) {
        Conditions where = new Conditions()
                .and("m.number in (select memory from customer_memory where handle = ?)", handle)
                .and("m.type = 'semantic'").live("m", now);
        return db.list(MemoryTable::read,
                MemoryTable.SELECT + where.sql() + Order.MOST_IMPORTANT.sql("m.") + " limit " + FACTS,
                where.arguments());
    }

    private List<Customer> byHandle(Set<String> handles) {
        List<Customer> found = new ArrayList<>();
        Batches.of(handles, batch -> found.addAll(
                db.list(CustomerQueries::read, SELECT + " where handle in " + batch.places(), batch.values())));
        return found;
    }

    /// Most recently active first, and without memories whose time has come but which nobody archived yet.
    private List<Customer> current(List<Customer> customers, Instant now) {
        if (customers.isEmpty()) {
            return customers;
        }
        Set<String> stale = new HashSet<>(db.list(row -> row.text(1), """
                with gone(number, session) as materialized (
                  select number, session from memory where state = 'active' and expires is not null and expires <= ?)
                select c.handle from gone cross join customer_memory c on c.memory = gone.number
                union select c.handle from gone cross join customer_memory c on c.session = gone.session
                """, now));
        return customers.stream()
                .map(customer -> stale.contains(customer.handle()) ? recounted(customer, now) : customer)
                .sorted(BY_ACTIVITY).toList();
    }

    private Customer recounted(Customer customer, Instant now) {
        Conditions where = new Conditions()
                .and("m.number in (" + CustomerTable.MEMORIES + ")", customer.handle(), customer.handle())
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
