package dev.throughline.console.desk;

import dev.throughline.console.kit.Times;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Desk;
import dev.throughline.settings.CustomerFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the customers of the list and lays them out. Works on any thread.
final class CustomerSearch {

    private static final int LIMIT = 5_000;
    /// An identifier that leads to more customers than this leads to nobody: the list itself is the answer.
    private static final int HITS = 3;
    private static final int MOST_NAMED = 20;

    /// @param pinned handles, in order
    /// @param recent handles of those opened last
    record Question(String text, CustomerFilter filter, List<String> pinned, List<String> recent) {}

    /// @param customers those in the rows, in their order
    record Found(Question question, List<Customer> customers, List<CustomerRow> rows) {}

    private final Desk desk;
    private final Times times;

    CustomerSearch(Desk desk, Times times) {
        this.desk = desk;
        this.times = times;
    }

    Found find(Question question) {
        List<Customer> found = desk.customers(question.text(), LIMIT);
        CustomerSections sections = new CustomerSections(question.pinned(), question.filter(), times.now());
        List<CustomerRow> rows = question.text().isEmpty()
                ? sections.all(question.pinned(), question.recent(), known(question, found), found)
                : sections.found(hits(question.text()), found);
        List<Customer> listed = rows.stream()
                .flatMap(row -> row instanceof CustomerRow.Entry(Customer customer, _)
                        ? Optional.of(customer).stream() : Optional.<Customer>empty().stream())
                .toList();
        return new Found(question, listed, rows);
    }

    private List<Desk.Named> hits(String asked) {
        List<Desk.Named> named = desk.named(asked, MOST_NAMED);
        boolean few = named.stream().map(hit -> hit.customer().handle()).distinct().count() <= HITS;
        return few ? named : List.of();
    }

    /// The pinned and the recent, also those who are too far down to be among those found.
    private Map<String, Customer> known(Question question, List<Customer> found) {
        Map<String, Customer> known = new HashMap<>();
        found.forEach(customer -> known.put(customer.handle(), customer));
        List<String> wanted = new ArrayList<>(question.pinned());
        wanted.addAll(question.recent());
        if (found.size() == LIMIT) {
            wanted.stream().filter(handle -> !known.containsKey(handle)).distinct()
                    .forEach(handle -> desk.customer(handle).ifPresent(customer -> known.put(handle, customer)));
        }
        return known;
    }
}
