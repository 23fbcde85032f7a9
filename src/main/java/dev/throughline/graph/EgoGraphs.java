package dev.throughline.graph;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;

/// Builds the picture around one entity: chosen ([EgoSelection]), laid out ([EgoLayout]), then arranged as someone
/// wants it ([EgoArranger]).
///
/// Cost: three questions to the source per entity in the picture, each of at most [Surroundings#MOST] answers, one for
/// each expansion, and one for the timeline. The same query and the same source give the same picture.
public final class EgoGraphs {

    private final EgoQuery query;
    private final CoMentionSource source;
    private final Surroundings around;
    private final Map<Entity, CoMentionSource.Evidence> evidence = new HashMap<>();

    private EgoGraphs(EgoQuery query, CoMentionSource source) {
        this.query = query;
        this.source = source;
        this.around = Surroundings.ofKinds(source, query.kinds());
    }

    /// The nodes carry no session and are not open: that is the caller's knowledge.
    ///
    /// A node's `hidden` counts its neighbours of the kinds in the picture that are not drawn, up to
    /// [Surroundings#MOST]. Kinds that connect everything with everything are in the picture only when the query or an
    /// expansion names them; when the query names kinds, an expansion adds no others.
    public static EgoGraph build(EgoQuery query, CoMentionSource source) {
        return new EgoGraphs(query, source).drawn();
    }

    private EgoGraph drawn() {
        Map<Entity, Integer> chosen = EgoSelection.choose(query, around);
        Graph<Entity, Joins.Join> base = Joins.among(chosen.keySet(), around);
        EgoArranger arranger = new EgoArranger(query.arrangement(), around, base,
                EgoLayout.place(base, chosen, newest(chosen.keySet())), query.depth());
        Graph<Entity, Joins.Join> joins = arranger.joins();
        Map<Entity, Integer> shown = arranger.depths(joins);
        Map<Entity, EgoLayout.Point> standing = arranger.places();
        List<EgoGraph.Node> nodes = new ArrayList<>(shown.size());
        shown.forEach((entity, depth) -> nodes.add(node(entity, depth, hidden(entity, shown.keySet()),
                arranger.closed(entity), standing.getOrDefault(entity, EgoLayout.Point.CENTRE))));
        return new EgoGraph(nodes, edges(joins, List.copyOf(shown.keySet())), source.timeline(query.centre()));
    }

    private EgoGraph.Node node(Entity entity, int depth, int hidden, boolean hub, EgoLayout.Point point) {
        CoMentionSource.Evidence found = evidence(entity);
        return new EgoGraph.Node(entity, depth, found.memories(), hidden, hub, point.x(), point.y(), found.newest(),
                null, false, source.merged(entity));
    }

    private int hidden(Entity entity, Set<Entity> shown) {
        return (int) around.of(entity).stream().filter(beside -> !shown.contains(beside.entity())).count();
    }

    /// From the earlier of the two in the order of the nodes.
    private static List<EgoGraph.Edge> edges(Graph<Entity, Joins.Join> joins, List<Entity> order) {
        Map<Entity, Integer> ranks = new HashMap<>();
        order.forEach(entity -> ranks.put(entity, ranks.size()));
        return joins.edgeSet().stream()
                .map(join -> {
                    Entity one = joins.getEdgeSource(join);
                    Entity other = joins.getEdgeTarget(join);
                    return ranks.getOrDefault(one, 0) < ranks.getOrDefault(other, 0)
                            ? new EgoGraph.Edge(one, other, join.memories(), join.tie())
                            : new EgoGraph.Edge(other, one, join.memories(), join.tie());
                })
                .toList();
    }

    private Map<Entity, Instant> newest(Set<Entity> entities) {
        Map<Entity, Instant> newest = new HashMap<>();
        for (Entity entity : entities) {
            Instant time = evidence(entity).newest();
            if (time != null) {
                newest.put(entity, time);
            }
        }
        return newest;
    }

    private CoMentionSource.Evidence evidence(Entity entity) {
        return evidence.computeIfAbsent(entity, source::evidence);
    }
}
