package dev.throughline.console.testing;

import dev.throughline.memory.Arrangement;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.EntityLink;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One picture: grown level by level with a small fan, then expanded, then laid out on rings.
final class FakeEgo {

    static final int HUB = 30;
    private static final int FAN = 7;
    private static final int STRETCHES = 30;

    private final EgoQuery query;
    private final Arrangement arranged;
    private final FakeGraph.Ties ties;
    private final FakeGraph.Ties always;
    private final FakeEntities entities;
    private final DeskData data;
    private final Map<Entity, Integer> depths = new LinkedHashMap<>();
    private final Map<Entity, Entity> parents = new HashMap<>();

    FakeEgo(EgoQuery query, FakeGraph.Ties ties, FakeGraph.Ties always, FakeEntities entities, DeskData data) {
        this.query = query;
        arranged = query.arrangement();
        this.ties = ties;
        this.always = always;
        this.entities = entities;
        this.data = data;
    }

    EgoGraph graph() {
        depths.put(query.centre(), 0);
        for (int depth = 1; depth <= query.depth(); depth++) {
            int before = depth - 1;
            for (Entity at : depths.keySet().stream().filter(each -> depths.get(each) == before).toList()) {
                if (!hub(at)) {
                    grow(at, depth, before == 0 ? 4 * FAN : FAN);
                }
            }
        }
        for (Arrangement.Expansion expansion : arranged.expansions()) {
            if (depths.containsKey(expansion.at())) {
                visible(expansion.at()).stream().filter(each -> !depths.containsKey(each))
                        .filter(each -> expansion.kinds().isEmpty() || expansion.kinds().contains(each.kind()))
                        .limit(expansion.most()).forEach(each -> put(each, expansion.at()));
            }
        }
        return new EgoGraph(nodes(), edges(), timeline());
    }

    private boolean hub(Entity at) {
        return !at.equals(query.centre()) && (visible(at).size() > HUB || arranged.stops().contains(at));
    }

    private void grow(Entity at, int depth, int fan) {
        visible(at).stream().filter(each -> !depths.containsKey(each)).limit(fan).forEach(each -> {
            if (depths.size() < query.maxNodes()) {
                put(each, at);
                depths.put(each, depth);
            }
        });
    }

    private void put(Entity entity, Entity parent) {
        depths.put(entity, depths.get(parent) + 1);
        parents.put(entity, parent);
    }

    private List<Entity> visible(Entity at) {
        return ties.beside(at).stream().filter(each -> query.kinds().isEmpty() || query.kinds().contains(each.kind()))
                .filter(each -> !arranged.hidden().contains(each)).toList();
    }

    private List<EgoGraph.Node> nodes() {
        Map<Entity, double[]> places = places();
        List<EgoGraph.Node> nodes = new ArrayList<>();
        depths.forEach((entity, depth) -> {
            Optional<Session> session = data.sessions.stream()
                    .filter(each -> entity.kind() == EntityKind.TICKET && each.id().equals("ticket-" + entity.key()))
                    .findFirst();
            long hidden = visible(entity).stream().filter(each -> !depths.containsKey(each)).count();
            List<Memory> about = ties.about(entity);
            double[] place = places.get(entity);
            nodes.add(new EgoGraph.Node(entity, depth, about.size(), (int) hidden, hub(entity), place[0], place[1],
                    about.isEmpty() ? null : about.getLast().eventTime(), session.map(Session::id).orElse(null),
                    session.map(Session::open).orElse(false),
                    entities.mergedInto(entity).stream().map(EntityMerge::merged).toList()));
        });
        return nodes;
    }

    private Map<Entity, double[]> places() {
        Map<Entity, Double> angles = new HashMap<>(Map.of(query.centre(), 0.0));
        Map<Entity, double[]> places = new HashMap<>(Map.of(query.centre(), new double[] {0, 0}));
        double radius = 0;
        for (int depth = 1; depths.containsValue(depth); depth++) {
            int now = depth;
            List<Entity> ring = depths.keySet().stream().filter(each -> depths.get(each) == now)
                    .sorted(Comparator.comparing((Entity each) -> angles.getOrDefault(parents.get(each), 0.0))
                            .thenComparing(Entity::kind).thenComparing(Entity::key)).toList();
            radius = Math.max(radius + 120, ring.size() * 78 / (2 * Math.PI));
            for (int i = 0; i < ring.size(); i++) {
                double angle = 2 * Math.PI * i / ring.size() - Math.PI / 2;
                angles.put(ring.get(i), angle);
                places.put(ring.get(i), new double[] {radius * Math.cos(angle), radius * Math.sin(angle)});
            }
        }
        arranged.pinned().forEach((entity, place) -> places.put(entity, new double[] {place.x(), place.y()}));
        return places;
    }

    private List<EgoGraph.Edge> edges() {
        List<EgoGraph.Edge> edges = new ArrayList<>();
        List<Entity> all = List.copyOf(depths.keySet());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Entity one = all.get(i);
                Entity other = all.get(j);
                int weight = ties.both(one, other).size();
                String tie = entities.ties(one).stream().filter(link -> link.one().equals(other)
                        || link.other().equals(other)).map(EntityLink::id).findFirst().orElse(null);
                if (weight > 0 || tie != null) {
                    edges.add(new EgoGraph.Edge(one, other, weight, tie));
                }
            }
        }
        return edges;
    }

    private List<EgoGraph.Stretch> timeline() {
        List<Memory> about = always.about(query.centre());
        if (about.isEmpty()) {
            return List.of();
        }
        Instant first = about.getFirst().eventTime();
        Duration stretch = Duration.between(first, about.getLast().eventTime().plusSeconds(1)).dividedBy(STRETCHES)
                .plusMillis(1);
        List<EgoGraph.Stretch> timeline = new ArrayList<>();
        for (int i = 0; i < STRETCHES; i++) {
            Instant from = first.plus(stretch.multipliedBy(i));
            Instant until = from.plus(stretch);
            timeline.add(new EgoGraph.Stretch(from, until, (int) about.stream().filter(memory ->
                    !memory.eventTime().isBefore(from) && memory.eventTime().isBefore(until)).count()));
        }
        return timeline;
    }
}
