package dev.throughline.graph;

import dev.throughline.memory.Arrangement;
import dev.throughline.memory.Entity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;

/// Arranges a chosen picture: stops where it is told to, adds what was opened, takes away what is hidden or reached
/// only through that, and puts what is pinned into its place.
///
/// What is not seen keeps its seat and its place, so hiding and opening move nothing else, and pinning only what would
/// be under the pinned node.
final class EgoArranger {

    /// Nodes in a picture, whatever was opened.
    private static final int MOST = 2_000;
    /// Nearer to a pinned node than this the others make room.
    private static final double NEAR = 0.6 * EgoLayout.UNIT;

    private final Arrangement arrangement;
    private final Surroundings around;
    /// Where everything stands, also what is not seen; in the order it came.
    private final Map<Entity, EgoLayout.Point> places;
    private final Spots spots = new Spots();
    /// What would be seen if nothing were hidden.
    private final Set<Entity> seated = new LinkedHashSet<>();
    private final List<Opened> opened = new ArrayList<>();
    private final Set<Entity> seen = new LinkedHashSet<>();

    /// What an expansion added.
    private record Opened(Entity at, Surroundings.Beside beside) {}

    /// @param chosen what is in the picture before anybody arranged it
    /// @param places where that stands
    /// @param depth steps from the centre at most, but for what was opened
    EgoArranger(
            Arrangement arrangement, Surroundings around, Graph<Entity, Joins.Join> chosen,
            Map<Entity, EgoLayout.Point> places, int depth) {
        this.arrangement = arrangement;
        this.around = around;
        this.places = new LinkedHashMap<>();
        for (Entity entity : chosen.vertexSet()) {
            EgoLayout.Point place = places.getOrDefault(entity, EgoLayout.Point.CENTRE);
            this.places.put(entity, place);
            spots.take(place);
        }
        seated.addAll(reached(chosen, depth, Set.of()));
        seen.addAll(reached(chosen, depth, arrangement.hidden()));
        arrangement.expansions().forEach(this::open);
        for (Opened each : opened) {
            if (seen.contains(each.at()) && !arrangement.hidden().contains(each.beside().entity())) {
                seen.add(each.beside().entity());
            }
        }
    }

    /// The edges among what is seen.
    Graph<Entity, Joins.Join> joins() {
        Graph<Entity, Joins.Join> joins = Joins.among(seen, around);
        opened.forEach(each -> Joins.join(joins, each.at(), each.beside()));
        return joins;
    }

    /// What is seen, with its steps from the centre, the nearest first.
    ///
    /// @param joins the edges among it
    Map<Entity, Integer> depths(Graph<Entity, Joins.Join> joins) {
        Map<Entity, Integer> walked = walk(joins, Integer.MAX_VALUE, Set.of());
        Map<Entity, Integer> inOrder = new LinkedHashMap<>();
        for (Entity entity : places.keySet()) {
            Integer depth = walked.get(entity);
            if (depth != null) {
                inOrder.put(entity, depth);
            }
        }
        return EgoSelection.byDepth(inOrder);
    }

    /// Whether nothing is reached through it but what was opened by hand.
    boolean closed(Entity entity) {
        return !entity.equals(arrangement.centre())
                && (arrangement.stops().contains(entity) || around.hub(entity));
    }

    /// Where what is seen stands.
    Map<Entity, EgoLayout.Point> places() {
        Map<Entity, EgoLayout.Point> standing = new LinkedHashMap<>();
        Spots pins = new Spots();
        Spots all = new Spots();
        for (Entity entity : seen) {
            EgoLayout.Point place = place(entity);
            standing.put(entity, place);
            all.take(place);
            if (pinned(entity)) {
                pins.take(place);
            }
        }
        standing.replaceAll((entity, place) ->
                pinned(entity) || entity.equals(arrangement.centre()) || pins.free(place, NEAR)
                        ? place
                        : Fan.around(all, place).next());
        return standing;
    }

    private List<Entity> reached(Graph<Entity, Joins.Join> graph, int depth, Set<Entity> without) {
        Map<Entity, Integer> walked = walk(graph, depth, without);
        return graph.vertexSet().stream().filter(walked::containsKey).toList();
    }

    /// Breadth first from the centre, and through what is closed only to what was opened there.
    ///
    /// @param without not walked to
    private Map<Entity, Integer> walk(Graph<Entity, Joins.Join> graph, int depth, Set<Entity> without) {
        Map<Entity, Integer> steps = new HashMap<>(Map.of(arrangement.centre(), 0));
        Deque<Entity> waiting = new ArrayDeque<>(List.of(arrangement.centre()));
        while (!waiting.isEmpty()) {
            Entity entity = waiting.remove();
            int next = steps.getOrDefault(entity, 0) + 1;
            List<Entity> ways = next > depth ? List.of()
                    : closed(entity) ? openedAt(entity) : Graphs.neighborListOf(graph, entity);
            for (Entity way : ways) {
                if (graph.containsVertex(way) && !without.contains(way) && steps.putIfAbsent(way, next) == null) {
                    waiting.add(way);
                }
            }
        }
        return steps;
    }

    private List<Entity> openedAt(Entity entity) {
        return opened.stream().filter(each -> each.at().equals(entity)).map(each -> each.beside().entity()).toList();
    }

    private void open(Arrangement.Expansion expansion) {
        Entity at = expansion.at();
        int room = Math.min(expansion.most(), MOST - seated.size());
        if (room <= 0 || !seated.contains(at)) {
            return;
        }
        List<Surroundings.Beside> found = around.opened(at, expansion.kinds(), room + seated.size()).stream()
                .filter(beside -> !seated.contains(beside.entity()))
                .limit(room)
                .toList();
        Fan fan = Fan.outward(spots, place(at));
        for (Surroundings.Beside beside : found) {
            seated.add(beside.entity());
            opened.add(new Opened(at, beside));
            places.computeIfAbsent(beside.entity(), _ -> fan.next());
        }
    }

    private EgoLayout.Point place(Entity entity) {
        Arrangement.Place pin = arrangement.pinned().get(entity);
        return pin == null || entity.equals(arrangement.centre())
                ? places.getOrDefault(entity, EgoLayout.Point.CENTRE)
                : new EgoLayout.Point(pin.x(), pin.y());
    }

    private boolean pinned(Entity entity) {
        return arrangement.pinned().containsKey(entity) && !entity.equals(arrangement.centre());
    }
}
