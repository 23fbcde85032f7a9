package dev.throughline.evaluation;

import dev.throughline.memory.Customer;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.KnowledgeGraph;
import dev.throughline.memory.Mention;
import dev.throughline.memory.Scope;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Real orders, told in sentences made here: does extraction find the order's number and its articles, and does the
/// graph lead from customers to their orders and from an order to its articles.
final class OrderGraph implements GraphSet {

    private static final String AGENT = "shop";
    private static final String ORDERS = "orders/orders.jsonl.gz";
    private static final String ARTICLES = "orders/skus.tsv";
    private static final int MOST_ARTICLES = 12;
    private static final int STORED = 150;

    private record Order(String number, String customer, String text, Set<String> articles, LocalDateTime time) {}

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public List<String> needs() {
        return List.of(ORDERS, ARTICLES);
    }

    @Override
    public Result run(Options options) {
        Map<String, String> described = new HashMap<>();
        options.data().rows(ARTICLES).forEach(row -> described.put(row.get(0), row.get(1)));
        List<Order> orders = new ArrayList<>();
        for (JsonNode line : options.data().objects(ORDERS)) {
            orders.add(order(line, described, orders.size()));
        }
        List<Order> stored = wholeCustomers(orders);
        List<Passage> passages = stored.stream().map(OrderGraph::passage).toList();
        try (FilledStore store = FilledStore.open(name(), passages, options)) {
            long start = System.nanoTime();
            KnowledgeGraph graph = store.service().graph();
            Map<String, Found> counts = new LinkedHashMap<>();
            extraction(options.sampled(orders), graph, counts);
            counts.put("graph: customer to orders", customersToOrders(stored, graph));
            counts.put("graph: order to articles", ordersToArticles(stored, graph));
            List<Line> lines = new ArrayList<>();
            counts.forEach((name, found) -> lines.add(found.line(name)));
            return new Result(name(), options.data().sources(ORDERS, ARTICLES), "order or article of an order",
                    "an entity of the kind with the number as its key; at most " + MOST_ARTICLES + " articles an order",
                    "a sentence in one of three forms for each order, tag customer:<number>; all orders of "
                            + "customers drawn in the order of the file until there are " + STORED, passages.size(),
                    Map.of(), Map.of(), options.sample(), COLUMNS, lines, store.importSeconds(),
                    (System.nanoTime() - start) / 1e9);
        }
    }

    private static Order order(JsonNode line, Map<String, String> described, int index) {
        String number = line.get("order").asString();
        Set<String> articles = new TreeSet<>();
        List<String> told = new ArrayList<>();
        for (JsonNode article : line.get("lines")) {
            String sku = article.get(0).asString();
            if (told.size() < MOST_ARTICLES && articles.add(key(sku))) {
                String name = described.getOrDefault(sku, "article").toLowerCase(Locale.ROOT);
                told.add(article.get(1).asString() + " x " + name + " (SKU " + sku + ")");
            }
        }
        String list = String.join(", ", told);
        String text = switch (index % 3) {
            case 0 -> "Order " + number + " came in: " + list + ".";
            case 1 -> "I bought " + list + ". My order number is " + number + ", when will it be sent?";
            default -> "Packed and sent: " + list + ". This closes order no. " + number + ".";
        };
        return new Order(number, line.get("customer").asString(), text, articles,
                LocalDateTime.parse(line.get("timestamp").asString()));
    }

    /// As entities write it.
    private static String key(String number) {
        return number.toLowerCase(Locale.ROOT);
    }

    private static List<Order> wholeCustomers(List<Order> orders) {
        Map<String, List<Order>> byCustomer = orders.stream()
                .collect(Collectors.groupingBy(Order::customer, LinkedHashMap::new, Collectors.toList()));
        List<Order> taken = new ArrayList<>();
        for (List<Order> ofOne : byCustomer.values()) {
            if (taken.size() < STORED) {
                taken.addAll(ofOne);
            }
        }
        return taken;
    }

    private static Passage passage(Order order) {
        return Passage.of("order-" + order.number(), AGENT, order.text())
                .tagged(List.of(Customer.TAG_PREFIX + order.customer()))
                .at(order.time().toInstant(ZoneOffset.UTC));
    }

    private static void extraction(List<Order> orders, KnowledgeGraph graph, Map<String, Found> counts) {
        Found numbers = counts.computeIfAbsent("extraction: order number", _ -> new Found());
        Found articles = counts.computeIfAbsent("extraction: articles", _ -> new Found());
        for (Order order : orders) {
            List<Entity> entities = graph.extract(order.text()).stream().map(Mention::entity).distinct().toList();
            compare(numbers, Set.of(key(order.number())), keys(entities, EntityKind.ORDER));
            compare(articles, order.articles(), keys(entities, EntityKind.SKU));
        }
    }

    private static Found customersToOrders(List<Order> stored, KnowledgeGraph graph) {
        Map<String, Set<String>> truth = new LinkedHashMap<>();
        stored.forEach(order ->
                truth.computeIfAbsent(order.customer(), _ -> new HashSet<>()).add(key(order.number())));
        Found found = new Found();
        truth.forEach((customer, numbers) -> compare(found, numbers,
                reached(graph, new Entity(EntityKind.CUSTOMER, customer, customer), EntityKind.ORDER)));
        return found;
    }

    private static Found ordersToArticles(List<Order> stored, KnowledgeGraph graph) {
        Found found = new Found();
        stored.forEach(order -> compare(found, order.articles(),
                reached(graph, new Entity(EntityKind.ORDER, key(order.number()), order.number()), EntityKind.SKU)));
        return found;
    }

    private static Set<String> reached(KnowledgeGraph graph, Entity from, EntityKind kind) {
        EgoGraph ego = graph.ego(EgoQuery.of(Scope.agent(AGENT), from, 1, 2_000).withKinds(Set.of(kind)));
        return keys(ego.nodes().stream().map(EgoGraph.Node::entity).toList(), kind);
    }

    private static Set<String> keys(List<Entity> entities, EntityKind kind) {
        return entities.stream().filter(entity -> entity.kind() == kind).map(Entity::key).collect(Collectors.toSet());
    }

    private static void compare(Found found, Set<String> truth, Set<String> said) {
        truth.forEach(one -> found.wanted(said.contains(one)));
        said.forEach(one -> found.given(truth.contains(one)));
    }
}
