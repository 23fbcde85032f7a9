package dev.throughline.rest;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Arrangement;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.EntityPath;
import dev.throughline.memory.Extraction;
import dev.throughline.memory.Filter;
import dev.throughline.memory.GraphFormat;
import dev.throughline.memory.KnowledgeGraph;
import dev.throughline.memory.Link;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.Memories;
import dev.throughline.memory.MemoryGraph;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Mention;
import dev.throughline.memory.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// Links made by hand, and entities that look like `#4521`.
final class InMemoryGraph implements KnowledgeGraph {

    private final Map<String, Extraction> extractions = new ConcurrentHashMap<>();
    private final Memories memories;
    private final List<Link> links = new ArrayList<>();
    private final AtomicLong numbers = new AtomicLong();

    InMemoryGraph(Memories memories) {
        this.memories = memories;
    }

    @Override
    public List<Mention> extract(String text) {
        return Arrays.stream(text.split("\\s+"))
                .filter(word -> word.matches("#\\d+"))
                .map(word -> new Mention(new Entity(EntityKind.ORDER, word.substring(1), "order " + word),
                        Mention.Origin.CONTENT, 0, 1))
                .toList();
    }

    @Override
    public List<Mention> mentions(MemoryId id) {
        return extract(memories.live(id).content());
    }

    @Override
    public MemoryGraph around(MemoryId root, int depth, Set<LinkType> types, double minWeight, int limit) {
        List<Link> near = links.stream()
                .filter(link -> link.source().equals(root) || link.target().equals(root))
                .toList();
        List<MemoryGraph.Node> nodes = new ArrayList<>();
        nodes.add(new MemoryGraph.Node(memories.live(root), 0));
        near.forEach(link -> nodes.add(new MemoryGraph.Node(memories.live(link.other(root)), 1)));
        return new MemoryGraph(nodes, near);
    }

    @Override
    public Optional<List<MemoryId>> path(Scope scope, MemoryId from, MemoryId to) {
        return links.stream().anyMatch(link -> Set.of(link.source(), link.target()).equals(Set.of(from, to)))
                ? Optional.of(List.of(from, to))
                : Optional.empty();
    }

    @Override
    public Link link(Actor actor, MemoryId source, MemoryId target, LinkType type) {
        Link link = new Link("lnk_" + numbers.incrementAndGet(), source, target, type, 1, Instant.now(), null);
        links.add(link);
        return link;
    }

    @Override
    public void unlink(Actor actor, String linkId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MemoryGraph whole(Scope scope, int maxMemories) {
        return new MemoryGraph(
                memories.list(scope, Filter.LIVE, 0, maxMemories).items().stream()
                        .map(memory -> new MemoryGraph.Node(memory, 0))
                        .toList(),
                links.stream()
                        .filter(link -> scope.covers(memories.live(link.source()).agent()))
                        .toList());
    }

    @Override
    public String export(MemoryGraph graph, GraphFormat format) {
        return "<" + format + ">" + graph.nodes().stream().map(node -> node.memory().id().value()).toList();
    }

    @Override
    public Extraction extraction(String agent) {
        return extractions.getOrDefault(agent, Extraction.EVERYTHING);
    }

    @Override
    public Extraction changeExtraction(Actor actor, String agent, Extraction extraction) {
        extractions.put(agent, extraction);
        return extraction;
    }

    @Override
    public EgoGraph ego(EgoQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Entity> find(Scope scope, String text, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<EntityKind, Integer> neighbours(Scope scope, Entity entity) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<EntityPath> path(Scope scope, Entity from, Entity to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String export(EgoGraph graph, GraphFormat format) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Arrangement arrangement(Entity centre) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Arrangement arrange(Actor actor, Arrangement arrangement) {
        throw new UnsupportedOperationException();
    }
}
