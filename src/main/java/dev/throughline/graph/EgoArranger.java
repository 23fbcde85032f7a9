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

/// Arranges a chosen picture: takes away what is hidden or only reached through what is, adds what was opened, and puts
/// what is pinned into its place.
///
/// What is hidden or not reached keeps its seat and its place, unseen: so hiding, stopping, opening and pinning move
/// nothing else, except out from under a pinned node.
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
    private final Set<Entity> shown = new LinkedHashSet<>();
    private final Map<Entity, List<Surroundings.Beside>> opened = new LinkedHashMap<>();

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
        Set<Entity> reached = walk(chosen, depth).keySet();
        chosen.vertexSet().stream().filter(reached::contains).forEach(shown::add);
        arrangement.expansions().forEach(this::open);
    }

    /// The edges among what is seen.
    Graph<Entity, Joins.Join> joins() {
        Graph<Entity, Joins.Join> joins = Joins.among(shown, around);
        opened.forEach((entity, found) -> found.forEach(beside -> Joins.join(joins, entity, beside)));
        return joins;
    }

    /// What is seen, with its steps from the centre, the nearest first.
    ///
    /// @param joins the edges among it
    Map<Entity, Integer> depths(Graph<Entity, Joins.Join> joins) {
        Map<Entity, Integer> walked = walk(joins, Integer.MAX_VALUE);
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
        for (Entity entity : shown) {
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

    /// Breadth first from the centre, not through what is hidden, and through what is closed only to what was opened
    /// there.
    private Map<Entity, Integer> walk(Graph<Entity, Joins.Join> graph, int depth) {
        Map<Entity, Integer> steps = new HashMap<>(Map.of(arrangement.centre(), 0));
        Deque<Entity> waiting = new ArrayDeque<>(List.of(arrangement.centre()));
        while (!waiting.isEmpty()) {
            Entity entity = waiting.remove();
            int next = steps.getOrDefault(entity, 0) + 1;
            List<Entity> ways = next > depth ? List.of()
                    : closed(entity) ? openedAt(entity) : Graphs.neighborListOf(graph, entity);
            for (Entity way : ways) {
                if (!hidden(way) && steps.putIfAbsent(way, next) == null) {
                    waiting.add(way);
                }
            }
        }
        return steps;
    }

    private List<Entity> openedAt(Entity entity) {
        return opened.getOrDefault(entity, List.of()).stream().map(Surroundings.Beside::entity).toList();
    }

    private void open(Arrangement.Expansion expansion) {
        Entity at = expansion.at();
        if (!places.containsKey(at)) {
            return;
        }
        int limit = expansion.most() + shown.size() + arrangement.hidden().size();
        List<Surroundings.Beside> found = around.opened(at, expansion.kinds(), limit).stream()
                .filter(beside -> !shown.contains(beside.entity()))
                .filter(beside -> !(hidden(beside.entity()) && places.containsKey(beside.entity())))
                .limit(expansion.most())
                .toList();
        Fan fan = Fan.outward(spots, place(at));
        boolean seen = shown.contains(at);
        for (Surroundings.Beside beside : found) {
            places.computeIfAbsent(beside.entity(), _ -> fan.next());
            if (seen && !hidden(beside.entity()) && shown.size() < MOST) {
                shown.add(beside.entity());
                opened.computeIfAbsent(at, _ -> new ArrayList<>()).add(beside);
            }
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

    private boolean hidden(Entity entity) {
        return arrangement.hidden().contains(entity) && !entity.equals(arrangement.centre());
    }
}
