package dev.throughline.console.testing;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Arrangement;
import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Customer;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.EntityPath;
import dev.throughline.memory.Extraction;
import dev.throughline.memory.GraphFormat;
import dev.throughline.memory.KnowledgeGraph;
import dev.throughline.memory.Link;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryGraph;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.Mention;
import dev.throughline.memory.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A few entities by pattern, tied by the memories that speak of both; arrangements in a map, journaled.
final class FakeGraph implements KnowledgeGraph {

    private static final Map<EntityKind, Pattern> PATTERNS = Map.of(
            EntityKind.ORDER, Pattern.compile("order (\\d{4})"),
            EntityKind.SKU, Pattern.compile("SKU ([A-Z0-9-]+)"),
            EntityKind.ERROR_CODE, Pattern.compile("([A-Z]{3,4}-\\d{3,4})"),
            EntityKind.SERIAL, Pattern.compile("(HL-[0-9A-Z-]+)"),
            EntityKind.EMAIL, Pattern.compile("([a-z.]+@[a-z.]+[a-z])"),
            EntityKind.MONEY, Pattern.compile("(\\d+\\.\\d\\d €)"));

    private final DeskData data;
    private final FakeMemories memories;
    private final FakeEntities entities;
    private final Map<Entity, Arrangement> arrangements = new HashMap<>();

    FakeGraph(DeskData data, FakeMemories memories, FakeEntities entities) {
        this.data = data;
        this.memories = memories;
        this.entities = entities;
        memories.journal.applies(this::apply);
    }

    private void apply(Change change) {
        if (change.after() instanceof Arrangement arrangement) {
            arrangements.put(arrangement.centre(), arrangement);
        } else if (change.before() instanceof Arrangement arrangement) {
            arrangements.remove(arrangement.centre());
        }
    }

    static List<Mention> mentions(String text) {
        List<Mention> found = new ArrayList<>();
        PATTERNS.forEach((kind, pattern) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(new Mention(new Entity(kind, matcher.group(1).toLowerCase(Locale.ROOT), matcher.group()),
                        Mention.Origin.CONTENT, matcher.start(), matcher.end()));
            }
        });
        return found;
    }

    static Set<Entity> spokenOf(Memory memory) {
        return allMentions(memory).stream().map(Mention::entity).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Mention> allMentions(Memory memory) {
        List<Mention> all = new ArrayList<>(mentions(memory.content()));
        memory.tagged(Customer.TAG_PREFIX).ifPresent(handle -> all.add(new Mention(
                new Entity(EntityKind.CUSTOMER, handle, name(handle)), Mention.Origin.TAG, 0, 0)));
        if (memory.session() != null) {
            String ticket = memory.session().substring(memory.session().indexOf('-') + 1);
            all.add(new Mention(new Entity(EntityKind.TICKET, ticket, "ticket " + ticket), Mention.Origin.SESSION, 0, 0));
        }
        return all;
    }

    private static String name(String handle) {
        return Arrays.stream(handle.split("-")).map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                .collect(Collectors.joining(" "));
    }

    private Ties ties(EgoQuery query) {
        return new Ties(memories.all.values().stream().filter(memory -> memory.state() == MemoryState.ACTIVE)
                .filter(memory -> query == null || query.since() == null || !memory.eventTime().isBefore(query.since()))
                .filter(memory -> query == null || query.until() == null || !memory.eventTime().isAfter(query.until()))
                .toList(), entities);
    }

    @Override
    public EgoGraph ego(EgoQuery query) {
        return new FakeEgo(query, ties(query), ties(null), entities, data).graph();
    }

    @Override
    public Map<EntityKind, Integer> neighbours(Scope scope, Entity entity) {
        Map<EntityKind, Integer> counts = new EnumMap<>(EntityKind.class);
        ties(null).beside(entity).forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
        return counts;
    }

    @Override
    public Optional<EntityPath> path(Scope scope, Entity from, Entity to) {
        Ties ties = ties(null);
        Map<Entity, Entity> before = new HashMap<>(Map.of(from, from));
        Deque<Entity> queue = new ArrayDeque<>(List.of(from));
        while (!queue.isEmpty() && !before.containsKey(to)) {
            Entity at = queue.remove();
            List<Entity> next = ties.beside(at);
            if (at.equals(from) || next.size() <= FakeEgo.HUB) {
                next.stream().filter(each -> before.putIfAbsent(each, at) == null).forEach(queue::add);
            }
        }
        if (!before.containsKey(to) || from.equals(to)) {
            return Optional.empty();
        }
        List<EntityPath.Step> steps = new ArrayList<>();
        for (Entity at = to; !at.equals(from); at = before.get(at)) {
            List<Memory> both = ties.both(before.get(at), at);
            steps.addFirst(new EntityPath.Step(at, both.size(), both.isEmpty() ? null : both.getLast()));
        }
        return steps.size() > 6 ? Optional.empty() : Optional.of(new EntityPath(from, steps));
    }

    @Override
    public String export(EgoGraph graph, GraphFormat format) {
        return format + " " + graph.edges().stream().map(edge -> edge.from().id() + "," + edge.to().id())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Arrangement arrangement(Entity centre) {
        return arrangements.getOrDefault(centre, Arrangement.none(centre));
    }

    @Override
    public Arrangement arrange(Actor actor, Arrangement arrangement) {
        memories.journal.write(actor, ChangeKind.ARRANGED, arrangements.get(arrangement.centre()), arrangement);
        return arrangement;
    }

    @Override
    public List<Entity> find(Scope scope, String text, int limit) {
        String asked = text.toLowerCase(Locale.ROOT);
        return memories.all.values().stream().flatMap(memory -> spokenOf(memory).stream()).distinct()
                .filter(entity -> entity.label().toLowerCase(Locale.ROOT).contains(asked))
                .sorted(Comparator.comparing((Entity each) -> !each.key().startsWith(asked)).thenComparing(Entity::id))
                .limit(limit).toList();
    }

    @Override
    public List<Mention> mentions(MemoryId id) {
        return allMentions(memories.live(id)).stream()
                .filter(mention -> mention.origin() == Mention.Origin.CONTENT || mention.origin() == Mention.Origin.TAG
                        || mention.origin() == Mention.Origin.SESSION).toList();
    }

    @Override
    public List<Mention> extract(String text) {
        return mentions(text);
    }

    @Override
    public Extraction extraction(String agent) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Extraction changeExtraction(Actor actor, String agent, Extraction extraction) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MemoryGraph around(MemoryId root, int depth, Set<LinkType> types, double minWeight, int limit) {
        return around(root, memories.all.values());
    }

    @Override
    public Optional<List<MemoryId>> path(Scope scope, MemoryId from, MemoryId to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Link link(Actor actor, MemoryId source, MemoryId target, LinkType type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void unlink(Actor actor, String linkId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MemoryGraph whole(Scope scope, int maxMemories) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String export(MemoryGraph graph, GraphFormat format) {
        throw new UnsupportedOperationException();
    }

    /// Who is mentioned with whom.
    static final class Ties {

        private final Map<Entity, Map<Entity, List<Memory>>> together = new HashMap<>();
        private final Map<Entity, List<Memory>> about = new HashMap<>();
        private final FakeEntities entities;

        Ties(List<Memory> memories, FakeEntities entities) {
            this.entities = entities;
            memories.stream().sorted(Comparator.comparing(Memory::eventTime)).forEach(this::add);
        }

        private void add(Memory memory) {
            Set<Entity> named = spokenOf(memory).stream().map(entities::resolve)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            for (Entity one : named) {
                about.computeIfAbsent(one, _ -> new ArrayList<>()).add(memory);
                named.stream().filter(other -> !other.equals(one)).forEach(other -> together
                        .computeIfAbsent(one, _ -> new HashMap<>()).computeIfAbsent(other, _ -> new ArrayList<>())
                        .add(memory));
            }
        }

        List<Memory> about(Entity entity) {
            return about.getOrDefault(entity, List.of());
        }

        List<Memory> both(Entity one, Entity other) {
            return together.getOrDefault(one, Map.of()).getOrDefault(other, List.of());
        }

        /// The strongest first.
        List<Entity> beside(Entity entity) {
            Set<Entity> all = new LinkedHashSet<>();
            together.getOrDefault(entity, Map.of()).entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<Entity, List<Memory>> e) -> -e.getValue().size())
                            .thenComparing(e -> e.getKey().id()))
                    .forEach(e -> all.add(e.getKey()));
            entities.ties(entity).forEach(link -> all.add(link.one().equals(entity) ? link.other() : link.one()));
            return List.copyOf(all);
        }
    }

    /// Memories that speak of the same.
    static MemoryGraph around(MemoryId root, Collection<Memory> all) {
        Memory middle = all.stream().filter(m -> m.id().equals(root)).findFirst().orElseThrow();
        List<Entity> spoken = mentions(middle.content()).stream().map(Mention::entity).toList();
        List<MemoryGraph.Node> nodes = new ArrayList<>(List.of(new MemoryGraph.Node(middle, 0)));
        List<Link> links = new ArrayList<>();
        for (Memory other : all) {
            mentions(other.content()).stream().map(Mention::entity)
                    .filter(entity -> !other.id().equals(root) && spoken.contains(entity)).findFirst()
                    .ifPresent(entity -> {
                        nodes.add(new MemoryGraph.Node(other, 1));
                        links.add(new Link("l" + links.size(), root, other.id(), LinkType.SHARES_ENTITY, 0.5,
                                DeskData.NOW, entity.id()));
                    });
        }
        return new MemoryGraph(nodes, links);
    }
}
