package dev.throughline.graph;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jspecify.annotations.Nullable;

/// Builds the picture around one entity.
///
/// Level by level from the centre; of a level's candidates those that share most memories with what is in the picture
/// already stay, up to the limit. With more than one step a third of the picture is kept for the later ones, and what
/// they leave goes back to the first. The centre is asked for its [#FAN] strongest neighbours only, and no other hub is
/// walked through.
///
/// Cost: one question per entity in the picture, each of at most [#FAN] answers. Deterministic: ties are broken by
/// kind and key.
public final class EgoGraphs {

    /// Neighbours asked for per entity.
    static final int FAN = 500;

    /// Kinds that connect everything with everything; in the picture only when asked for.
    private static final Set<EntityKind> NOISE = EnumSet.of(EntityKind.MONEY, EntityKind.DATE, EntityKind.VERSION,
            EntityKind.DOMAIN, EntityKind.URL, EntityKind.PRODUCT);

    /// With more neighbours than this an entity is shown but not walked through: what half the desk shares ties
    /// nobody together, and behind it the picture is a cobweb.
    private static final int HUB = 120;

    private static final Comparator<Entity> BY_ID =
            Comparator.<Entity, EntityKind>comparing(Entity::kind).thenComparing(Entity::key);

    private final CoMentionSource source;
    private final Set<EntityKind> kinds;
    private final Map<Entity, List<CoMentionSource.Neighbour>> asked = new HashMap<>();
    /// Kept entities with their depth, the centre first.
    private final Map<Entity, Integer> depths = new LinkedHashMap<>();

    private EgoGraphs(CoMentionSource source, Set<EntityKind> kinds) {
        this.source = source;
        this.kinds = kinds;
    }

    /// The nodes carry no session and are not open: that is the caller's knowledge.
    ///
    /// A node's `hidden` counts its neighbours of the kinds in the picture that are not drawn beside it; its `newest`
    /// is the newest memory that it shares with another node.
    public static EgoGraph build(EgoQuery query, CoMentionSource source) {
        Set<EntityKind> kinds = query.kinds().isEmpty()
                ? EnumSet.complementOf(EnumSet.copyOf(NOISE))
                : EnumSet.copyOf(query.kinds());
        EgoGraphs graphs = new EgoGraphs(source, Collections.unmodifiableSet(kinds));
        graphs.grow(query);
        return graphs.drawn();
    }

    private void grow(EgoQuery query) {
        depths.put(query.centre(), 0);
        List<Entity> level = List.of(query.centre());
        Set<Entity> leftOver = Set.of();
        int reserve = query.depth() > 1 ? query.maxNodes() / 3 : 0;
        for (int depth = 1; depth <= query.depth() && depths.size() < query.maxNodes(); depth++) {
            List<Entity> candidates = candidates(level);
            int room = query.maxNodes() - depths.size() - (depth == 1 ? reserve : 0);
            int kept = Math.max(0, Math.min(room, candidates.size()));
            level = candidates.subList(0, kept);
            for (Entity entity : level) {
                depths.put(entity, leftOver.contains(entity) ? 1 : depth);
            }
            if (depth == 1) {
                leftOver = new LinkedHashSet<>(candidates.subList(kept, candidates.size()));
            }
        }
        for (Entity entity : leftOver) {
            if (depths.size() >= query.maxNodes()) {
                break;
            }
            depths.putIfAbsent(entity, 1);
        }
        // those brought back at the end came from the first step: keep the order by depth
        Map<Entity, Integer> sorted = new LinkedHashMap<>();
        depths.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEachOrdered(entry -> sorted.put(entry.getKey(), entry.getValue()));
        depths.clear();
        depths.putAll(sorted);
    }

    /// What the level leads to and is not in the picture yet, the most connected first.
    private List<Entity> candidates(List<Entity> level) {
        Map<Entity, Integer> shared = new HashMap<>();
        for (Entity entity : level) {
            List<CoMentionSource.Neighbour> around = neighbours(entity);
            if (around.size() > HUB && depths.getOrDefault(entity, 0) > 0) {
                continue;
            }
            for (CoMentionSource.Neighbour neighbour : around) {
                if (!depths.containsKey(neighbour.entity())) {
                    shared.merge(neighbour.entity(), neighbour.memories(), Integer::sum);
                }
            }
        }
        List<Entity> candidates = new ArrayList<>(shared.keySet());
        candidates.sort(Comparator.<Entity>comparingInt(entity -> -shared.getOrDefault(entity, 0))
                .thenComparing(BY_ID));
        return candidates;
    }

    private List<CoMentionSource.Neighbour> neighbours(Entity entity) {
        return asked.computeIfAbsent(entity, each -> source.neighbours(each, kinds, FAN).stream()
                .filter(neighbour -> !neighbour.entity().equals(each))
                .toList());
    }

    private EgoGraph drawn() {
        Graph<Entity, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        depths.keySet().forEach(graph::addVertex);
        Map<Entity, Instant> newest = new HashMap<>();
        for (Entity entity : depths.keySet()) {
            for (CoMentionSource.Neighbour neighbour : neighbours(entity)) {
                if (depths.containsKey(neighbour.entity())) {
                    DefaultWeightedEdge edge = graph.addEdge(entity, neighbour.entity());
                    if (edge != null) {
                        graph.setEdgeWeight(edge, neighbour.memories());
                    }
                    Instant time = neighbour.newest();
                    if (time != null) {
                        newest.merge(entity, time, EgoGraphs::later);
                        newest.merge(neighbour.entity(), time, EgoGraphs::later);
                    }
                }
            }
        }
        Map<Entity, EgoLayout.Point> points = EgoLayout.place(graph, depths, newest);
        List<EgoGraph.Node> nodes = new ArrayList<>(depths.size());
        depths.forEach((entity, depth) -> nodes.add(node(
                entity, depth, graph.degreeOf(entity), points.getOrDefault(entity, EgoLayout.Point.CENTRE),
                newest.get(entity))));
        List<EgoGraph.Edge> edges = new ArrayList<>(graph.edgeSet().size());
        for (DefaultWeightedEdge edge : graph.edgeSet()) {
            edges.add(new EgoGraph.Edge(
                    graph.getEdgeSource(edge), graph.getEdgeTarget(edge), (int) graph.getEdgeWeight(edge), null));
        }
        return new EgoGraph(nodes, edges, List.of());
    }

    private EgoGraph.Node node(
            Entity entity, int depth, int drawn, EgoLayout.Point point, @Nullable Instant newest) {
        int hidden = Math.max(0, source.neighbourCount(entity, kinds) - drawn);
        return new EgoGraph.Node(
                entity, depth, source.evidence(entity), hidden, false, point.x(), point.y(), newest, null, false, List.of());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
