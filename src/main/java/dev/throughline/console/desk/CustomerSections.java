package dev.throughline.console.desk;

import dev.throughline.memory.Customer;
import dev.throughline.memory.Desk;
import dev.throughline.settings.CustomerFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Lays customers out in lines. O(n).
final class CustomerSections {

    private final Set<String> pinned;
    private final CustomerFilter filter;
    private final Instant now;

    CustomerSections(Collection<String> pinned, CustomerFilter filter, Instant now) {
        this.pinned = Set.copyOf(pinned);
        this.filter = filter;
        this.now = now;
    }

    /// What a search found: exact hits, then whoever matches.
    List<CustomerRow> found(List<Desk.Named> hits, List<Customer> customers) {
        List<CustomerRow> rows = new ArrayList<>();
        hits.forEach(hit -> rows.add(new CustomerRow.Hit(hit)));
        customers.stream().filter(this::shown).map(this::entry).forEach(rows::add);
        return rows;
    }

    /// Everybody, in sections; a customer is in the first one that has them. Without anybody pinned or recent there
    /// are no headings.
    ///
    /// @param first handles of the pinned ones, in order
    /// @param then handles of those opened last
    /// @param known whoever of these there is, by handle
    List<CustomerRow> all(List<String> first, List<String> then, Map<String, Customer> known, List<Customer> customers) {
        List<CustomerRow> rows = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        add(rows, CustomerRow.Section.PINNED, of(first, known), listed);
        add(rows, CustomerRow.Section.RECENT, of(then, known), listed);
        if (rows.isEmpty()) {
            customers.stream().filter(this::shown).map(this::entry).forEach(rows::add);
        } else {
            add(rows, CustomerRow.Section.OTHERS, customers, listed);
        }
        return rows;
    }

    private void add(List<CustomerRow> rows, CustomerRow.Section section, List<Customer> customers, Set<String> listed) {
        List<CustomerRow> entries = new ArrayList<>();
        for (Customer customer : customers) {
            if (shown(customer) && listed.add(customer.handle())) {
                entries.add(entry(customer));
            }
        }
        if (!entries.isEmpty()) {
            rows.add(new CustomerRow.Heading(section));
            rows.addAll(entries);
        }
    }

    private static List<Customer> of(List<String> handles, Map<String, Customer> known) {
        return handles.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private CustomerRow entry(Customer customer) {
        return new CustomerRow.Entry(customer, pinned.contains(customer.handle()));
    }

    private boolean shown(Customer customer) {
        return (!filter.openTickets() || customer.openTickets() > 0)
                && (!filter.pinned() || pinned.contains(customer.handle()))
                && (filter.activeDays() == 0
                        || customer.lastActivity().isAfter(now.minus(Duration.ofDays(filter.activeDays()))));
    }
}
