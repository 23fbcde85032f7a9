package dev.throughline.evaluation;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.KnowledgeGraph;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Mention;
import dev.throughline.memory.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What helpers linked in their answers (tickets, articles, bugs, add-ons), and which tickets are one customer's.
///
/// Links are looked for by extraction in the turn that holds them. A customer's tickets are looked for in the graph of
/// the own-ticket set's store, from the customer one step on.
final class TicketLinks implements GraphSet {

    private static final String FOLDER = "entity_links/";
    private static final List<String> TICKETS =
            List.of("tickets/thunderbird.jsonl.gz", "tickets/firefox.jsonl.gz", "tickets/other_locales.jsonl.gz");
    private static final String CUSTOMERS = FOLDER + "customer_tickets.tsv";
    private static final OwnTickets OWN = new OwnTickets();

    /// A file of links with the kind of entity that makes the link whole in the graph.
    private enum Links {
        TICKET(EntityKind.TICKET), KB(EntityKind.URL), BUG(EntityKind.TICKET), ADDON(EntityKind.URL);

        private final EntityKind kind;

        Links(EntityKind kind) {
            this.kind = kind;
        }

        String file() {
            return FOLDER + "ticket_" + name().toLowerCase(Locale.ROOT) + ".tsv";
        }

        /// A ticket's number stands in links without the letters that tell the products apart.
        String target(List<String> row) {
            return this == TICKET ? row.get(1).substring(row.get(1).indexOf('-') + 1) : row.get(1);
        }
    }

    @Override
    public String name() {
        return "entity_links";
    }

    @Override
    public List<String> needs() {
        List<String> needs = new ArrayList<>(TICKETS);
        Stream.of(Links.values()).map(Links::file).forEach(needs::add);
        needs.add(CUSTOMERS);
        needs.addAll(OWN.needs());
        return needs;
    }

    @Override
    public Result run(Options options) {
        Material material = OWN.read(options);
        try (FilledStore store = FilledStore.open(material.store(), material.passages(), options)) {
            long start = System.nanoTime();
            Map<String, Found> counts = links(options, store.service().graph());
            counts.put("graph: customer to tickets",
                    customers(options, store.service().graph(), material.passages()));
            List<Line> lines = new ArrayList<>();
            counts.forEach((name, found) -> lines.add(found.line(name)));
            return new Result(name(), options.data().sources(needs().toArray(String[]::new)), "link",
                    "found: an entity in the turn whose key holds the target's id; \"of its kind\": one of the kind "
                            + "that ties it to the target; right (tickets and bugs): a ticket entity that is a link in "
                            + "the truth, which has half of the tickets only, so precision is a lower bound",
                    material.stored(), material.passages().size(), Map.of(), Map.of(), options.sample(), COLUMNS, lines,
                    store.importSeconds(), (System.nanoTime() - start) / 1e9);
        }
    }

    private static Map<String, Found> links(Options options, KnowledgeGraph graph) {
        Map<Links, Map<String, Set<String>>> truth = new TreeMap<>();
        Set<String> wanted = new HashSet<>();
        for (Links links : Links.values()) {
            Map<String, Set<String>> byTurn = new LinkedHashMap<>();
            options.data().rows(links.file()).forEach(row ->
                    byTurn.computeIfAbsent(row.get(2), _ -> new HashSet<>()).add(links.target(row)));
            truth.put(links, byTurn);
            wanted.addAll(byTurn.keySet());
        }
        Map<String, List<Entity>> entities = entities(options, graph, wanted);
        Map<String, Found> counts = new LinkedHashMap<>();
        truth.forEach((links, byTurn) -> {
            String name = "extraction: ticket to " + links.name().toLowerCase(Locale.ROOT);
            counts.put(name, recall(byTurn, entities, Set.of(EntityKind.values())));
            counts.put(name + ", of its kind", recall(byTurn, entities, Set.of(links.kind)));
        });
        counts.put("extraction: tickets and bugs", precision(truth, entities));
        return counts;
    }

    private static Map<String, List<Entity>> entities(Options options, KnowledgeGraph graph, Set<String> turns) {
        Map<String, List<Entity>> entities = new HashMap<>();
        for (String file : TICKETS) {
            for (JsonNode ticket : options.data().objects(file)) {
                for (JsonNode turn : ticket.get("turns")) {
                    String id = turn.get("id").asString();
                    String text = turn.get("text").asString();
                    if (turns.contains(id) && !text.isBlank()) {
                        entities.put(id, graph.extract(text).stream().map(Mention::entity).distinct().toList());
                    }
                }
            }
        }
        return entities;
    }

    private static Found recall(Map<String, Set<String>> truth, Map<String, List<Entity>> entities,
            Set<EntityKind> kinds) {
        Found found = new Found();
        truth.forEach((turn, targets) -> targets.forEach(target -> found.wanted(
                entities.getOrDefault(turn, List.of()).stream()
                        .filter(entity -> kinds.contains(entity.kind()))
                        .anyMatch(entity -> entity.key().contains(target.toLowerCase(Locale.ROOT))))));
        return found;
    }

    private static Found precision(Map<Links, Map<String, Set<String>>> truth, Map<String, List<Entity>> entities) {
        Found found = new Found();
        entities.forEach((turn, named) -> named.stream()
                .filter(entity -> entity.kind() == EntityKind.TICKET)
                .forEach(entity -> found.given(Stream.of(Links.TICKET, Links.BUG)
                        .flatMap(links -> truth.getOrDefault(links, Map.of()).getOrDefault(turn, Set.of()).stream())
                        .anyMatch(entity.key()::contains))));
        return found;
    }

    /// For the customers whose tickets are all stored.
    private static Found customers(Options options, KnowledgeGraph graph, List<Passage> passages) {
        Map<String, Passage> stored = passages.stream().collect(Collectors.toMap(Passage::id, passage -> passage));
        Found found = new Found();
        for (List<String> row : options.sampled(options.data().rows(CUSTOMERS))) {
            List<String> tickets = List.of(row.get(2).split(",", -1));
            if (!stored.keySet().containsAll(tickets)) {
                continue;
            }
            Set<Entity> truth = tickets.stream().flatMap(id -> named(graph, id, EntityKind.TICKET).stream())
                    .collect(Collectors.toSet());
            Entity customer = named(graph, tickets.getFirst(), EntityKind.CUSTOMER).getFirst();
            EgoGraph ego = graph.ego(EgoQuery.of(Scope.agent(Tickets.AGENT), customer, 1, 2_000)
                    .withKinds(Set.of(EntityKind.TICKET)));
            Set<Entity> reached = ego.nodes().stream().map(EgoGraph.Node::entity)
                    .filter(entity -> entity.kind() == EntityKind.TICKET)
                    .collect(Collectors.toSet());
            truth.forEach(ticket -> found.wanted(reached.contains(ticket)));
            reached.forEach(ticket -> found.given(truth.contains(ticket)));
        }
        return found;
    }

    /// As the memory's tags name it.
    private static List<Entity> named(KnowledgeGraph graph, String memory, EntityKind kind) {
        return graph.mentions(new MemoryId(memory)).stream()
                .filter(mention -> mention.origin() == Mention.Origin.TAG)
                .map(Mention::entity)
                .filter(entity -> entity.kind() == kind)
                .toList();
    }
}
