package dev.throughline.evaluation;

import dev.throughline.memory.Customer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The tickets of `related_tickets` with what is known of them, read once for the sets made of them.
///
/// @param byId in the order of the file
/// @param related ids of the tickets that a helper linked to a ticket, by its id
/// @param queryIds in the order of the file
record Tickets(Map<String, Ticket> byId, Map<String, Map<String, Integer>> related, List<String> queryIds) {

    static final String AGENT = "desk";
    static final String STORED = "title, line break, first post; agent desk, session ticket-<id>, "
            + "tags customer:<handle> and ticket:<id>, created_at as in the data";
    private static final String DOCUMENTS = "related_tickets/docs.jsonl.gz";
    private static final String QUERIES = "related_tickets/queries.jsonl";
    private static final String LABELS = "related_tickets/qrels.tsv";

    /// One ticket.
    ///
    /// @param customer the public handle as it is
    /// @param text title and first post
    record Ticket(String id, String customer, Instant created, String text) {

        /// As the product's own import makes it of a public name.
        String customerTag() {
            return Customer.TAG_PREFIX + customer.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Cntrl}]+", "-");
        }

        Passage passage() {
            return Passage.of(id, AGENT, text)
                    .tagged(List.of(customerTag(), "ticket:" + id))
                    .in("ticket-" + id)
                    .at(created);
        }
    }

    static List<String> needs() {
        return List.of(DOCUMENTS, QUERIES, LABELS);
    }

    static List<DataFolder.Source> sources(DataFolder data) {
        return data.sources(DOCUMENTS, QUERIES, LABELS);
    }

    static Tickets read(DataFolder data) {
        Map<String, Ticket> tickets = new LinkedHashMap<>();
        for (JsonNode line : data.objects(DOCUMENTS)) {
            Ticket ticket = new Ticket(line.get("id").asString(), line.get("customer").asString(),
                    Instant.parse(line.get("created").asString()),
                    line.get("title").asString() + "\n" + line.get("text").asString());
            tickets.put(ticket.id(), ticket);
        }
        Map<String, Map<String, Integer>> related = new HashMap<>();
        data.rows(LABELS).forEach(row -> related.computeIfAbsent(row.get(0), _ -> new TreeMap<>())
                .put(row.get(1), Integer.valueOf(row.get(2))));
        return new Tickets(tickets, related,
                data.objects(QUERIES).stream().map(query -> query.get("id").asString()).toList());
    }

    /// A customer's tickets before another, oldest first.
    List<Ticket> olderOfTheSame(Ticket ticket) {
        List<Ticket> older = new ArrayList<>(byId.values().stream()
                .filter(other -> other.customer().equals(ticket.customer()))
                .filter(other -> other.created().isBefore(ticket.created()))
                .toList());
        older.sort(Comparator.comparing(Ticket::created));
        return older;
    }

    /// The tickets of some customers, and so many of others, evenly spread.
    List<Passage> passages(Set<String> customers, int others) {
        Predicate<Ticket> theirs = ticket -> customers.contains(ticket.customer());
        List<Ticket> around = byId.values().stream().filter(theirs.negate()).toList();
        return Stream.concat(byId.values().stream().filter(theirs), Options.spread(around, others).stream())
                .map(Ticket::passage)
                .toList();
    }

    /// The ticket itself, and what its customer opened in the same second.
    Set<String> ofTheSameMoment(Ticket ticket) {
        return byId.values().stream()
                .filter(other -> other.customer().equals(ticket.customer()))
                .filter(other -> other.created().equals(ticket.created()))
                .map(Ticket::id)
                .collect(Collectors.toSet());
    }
}
