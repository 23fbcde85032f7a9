package dev.throughline.engine;

import dev.throughline.engine.recall.LinkFinder;
import dev.throughline.engine.recall.Sources;
import dev.throughline.graph.EgoExports;
import dev.throughline.graph.EntityExtractor;
import dev.throughline.graph.GraphExports;
import dev.throughline.graph.Neighbourhood;
import dev.throughline.graph.Neighbourhoods;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Arrangement;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.EntityPath;
import dev.throughline.memory.Extraction;
import dev.throughline.memory.Filter;
import dev.throughline.memory.GraphFormat;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.KnowledgeGraph;
import dev.throughline.memory.Link;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryGraph;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Mention;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Scope;
import dev.throughline.store.Order;
import dev.throughline.store.Store;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Entities, and how memories hang together.
final class GraphViews implements KnowledgeGraph {

    private static final double MANUAL_WEIGHT = 1;

    private final Commands commands;
    private final Store store;
    private final EntityExtractor extractor;
    private final ExtractionRules rules;
    private final Supplier<Sources> sources;
    private final EntityViews entities;

    GraphViews(Commands commands, EntityExtractor extractor, ExtractionRules rules, Supplier<Sources> sources) {
        this.commands = commands;
        this.store = commands.store();
        this.extractor = extractor;
        this.rules = rules;
        this.sources = sources;
        this.entities = new EntityViews(commands);
    }

    @Override
    public List<Mention> extract(String text) {
        return extractor.extractText(text);
    }

    @Override
    public Extraction extraction(String agent) {
        return rules.of(agent);
    }

    @Override
    public Extraction changeExtraction(Actor actor, String agent, Extraction extraction) {
        return rules.change(actor, agent, extraction);
    }

    @Override
    public List<Mention> mentions(MemoryId id) {
        if (store.memory(id).isEmpty()) {
            throw new NotFound("memory", id.value());
        }
        return store.mentions(id);
    }

    @Override
    public MemoryGraph around(MemoryId root, int depth, Set<LinkType> types, double minWeight, int limit) {
        range("depth", depth, 5);
        range("limit", limit, 1_000);
        Instant now = commands.now();
        Memory memory = live(root, now);
        LinkFinder links = links(Scope.agent(memory.agent()), now);
        Neighbourhood reached = new Neighbourhoods(links).around(root, depth, types, minWeight, limit);
        List<MemoryGraph.Node> nodes = store.memories(reached.depths().keySet()).stream()
                .map(found -> new MemoryGraph.Node(found, reached.depths().getOrDefault(found.id(), depth)))
                .toList();
        return new MemoryGraph(nodes, reached.links());
    }

    @Override
    public Optional<List<MemoryId>> path(Scope scope, MemoryId from, MemoryId to) {
        Instant now = commands.now();
        live(from, now);
        live(to, now);
        return new Neighbourhoods(links(scope, now)).path(from, to);
    }

    @Override
    public Link link(Actor actor, MemoryId source, MemoryId target, LinkType type) {
        Instant now = commands.now();
        Memory one = live(source, now);
        Memory other = live(target, now);
        if (source.equals(target)) {
            throw new InvalidRequest("target_id", "is the memory itself, must be another one");
        }
        if (!one.agent().equals(other.agent())) {
            throw new InvalidRequest("target_id", "is a memory of another agent, must be one of " + one.agent());
        }
        return commands.run(actor, transaction -> store.links(source).stream()
                .filter(link -> link.type() == type && link.source().equals(source) && link.target().equals(target))
                .findFirst()
                .orElseGet(() -> {
                    Link link = new Link(Ids.next("link_"), source, target, type, MANUAL_WEIGHT, now, null);
                    transaction.insert(link, ChangeKind.LINKED);
                    return link;
                }));
    }

    @Override
    public void unlink(Actor actor, String linkId) {
        commands.run(actor, transaction -> {
            Link link = transaction.link(linkId).orElseThrow(() -> new NotFound("link", linkId));
            transaction.remove(link, ChangeKind.UNLINKED);
            return link;
        });
    }

    @Override
    public MemoryGraph whole(Scope scope, int maxMemories) {
        range("max_nodes", maxMemories, 10_000);
        Instant now = commands.now();
        List<Memory> memories =
                store.list(scope, Filter.LIVE, now, Order.MOST_IMPORTANT, 0, maxMemories).items();
        Set<MemoryId> shown = memories.stream().map(Memory::id).collect(Collectors.toSet());
        LinkFinder finder = links(scope, now);
        Map<String, Link> links = new LinkedHashMap<>();
        for (Memory memory : memories) {
            finder.links(memory.id()).stream()
                    .filter(link -> shown.contains(link.source()) && shown.contains(link.target()))
                    .forEach(link -> links.putIfAbsent(link.id(), link));
        }
        return new MemoryGraph(memories.stream().map(memory -> new MemoryGraph.Node(memory, 0)).toList(),
                List.copyOf(links.values()));
    }

    @Override
    public String export(MemoryGraph graph, GraphFormat format) {
        return switch (format) {
            case JSON -> GraphExports.json(graph);
            case GRAPHML -> GraphExports.graphMl(graph);
            case CSV -> GraphExports.csv(graph);
        };
    }

    @Override
    public EgoGraph ego(EgoQuery query) {
        return entities.ego(query);
    }

    @Override
    public Map<EntityKind, Integer> neighbours(Scope scope, Entity entity) {
        return entities.neighbours(scope, entity);
    }

    @Override
    public Optional<EntityPath> path(Scope scope, Entity from, Entity to) {
        return entities.path(scope, from, to);
    }

    @Override
    public String export(EgoGraph graph, GraphFormat format) {
        return switch (format) {
            case JSON -> EgoExports.json(graph);
            case GRAPHML -> EgoExports.graphMl(graph);
            case CSV -> EgoExports.csv(graph);
        };
    }

    @Override
    public Arrangement arrangement(Entity centre) {
        return entities.arrangement(centre);
    }

    @Override
    public Arrangement arrange(Actor actor, Arrangement arrangement) {
        return entities.arrange(actor, arrangement);
    }

    @Override
    public List<Entity> find(Scope scope, String text, int limit) {
        range("limit", limit, 100);
        return store.findEntities(scope, text.strip(), limit);
    }

    private LinkFinder links(Scope scope, Instant now) {
        return new LinkFinder(store, sources.get(), scope, now);
    }

    private Memory live(MemoryId id, Instant now) {
        return store.memory(id)
                .filter(memory -> memory.liveAt(now))
                .orElseThrow(() -> new NotFound("memory", id.value()));
    }

    private static void range(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw new InvalidRequest(field, "is " + value + ", must be between 1 and " + most);
        }
    }
}
