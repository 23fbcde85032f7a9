package dev.throughline.graph;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;

/// Places an ego graph by rule instead of by force: the centre in the middle; around it the tickets, by date clockwise
/// from the top, on a ring of their own; what several of them share inside that ring between them; what hangs on one
/// only outside, behind it. Where there are no tickets, all that is one step away takes their place.
///
/// All but the tickets stand on slots of concentric rings, [#UNIT] apart and with six slots per unit of radius, so
/// that nothing can overlap. Each takes the free slot nearest to where its neighbours want it.
///
/// Cost: `O(n r s)` for n nodes, r rings tried and s slots looked at, some milliseconds for 2,000 nodes; no
/// iterations, no randomness.
final class EgoLayout {

    /// Between neighbours, and between rings.
    static final double UNIT = 100;

    private static final int SLOTS_PER_RING = 6;
    /// Tickets on a single ring; more are staggered over several, or the ring would be vast and empty.
    private static final int SINGLE_RING = 24;
    private static final double FULL = 2 * Math.PI;
    /// Turns directions without a reason of their own evenly over the circle.
    private static final double GOLDEN = FULL * (1 - 1 / 1.618033988749895);

    /// @param y downwards
    record Point(double x, double y) {
        static final Point CENTRE = new Point(0, 0);

        /// @param angle clockwise from the top
        static Point at(double angle, double radius) {
            return new Point(Math.sin(angle) * radius, -Math.cos(angle) * radius);
        }

        double distance(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    private final Graph<Entity, Joins.Join> graph;
    private final Map<Entity, Integer> depths;
    private final Map<Entity, Point> points = new HashMap<>();
    private final Map<Entity, Double> angles = new HashMap<>();
    private final List<boolean[]> taken = new ArrayList<>();
    private int bandFirst = 1;
    private int bandLast;

    private EgoLayout(Graph<Entity, Joins.Join> graph, Map<Entity, Integer> depths) {
        this.graph = graph;
        this.depths = depths;
    }

    /// @param depths the centre first, by depth
    static Map<Entity, Point> place(
            Graph<Entity, Joins.Join> graph, Map<Entity, Integer> depths, Map<Entity, Instant> newest) {
        EgoLayout layout = new EgoLayout(graph, depths);
        Map<Entity, Integer> left = new LinkedHashMap<>(depths);
        Entity centre = depths.keySet().iterator().next();
        layout.points.put(centre, Point.CENTRE);
        left.remove(centre);
        List<Entity> around = new ArrayList<>(left.keySet());
        around.removeIf(entity -> left.getOrDefault(entity, 0) > 1);
        if (around.stream().anyMatch(entity -> entity.kind() == EntityKind.TICKET)) {
            around.removeIf(entity -> entity.kind() != EntityKind.TICKET);
        }
        around.sort(Comparator.<Entity, Instant>comparing(entity -> newest.getOrDefault(entity, Instant.MIN))
                .thenComparing(Entity::kind)
                .thenComparing(Entity::key));
        around.forEach(left::remove);
        layout.band(around, left.size());
        left.keySet().forEach(layout::slot);
        return layout.points;
    }

    /// Puts the tickets around, evenly by angle. With many, each next one stands one ring further out, and around
    /// again, which keeps those on one ring a unit apart.
    private void band(List<Entity> around, int others) {
        int count = around.size();
        int rings = count <= SINGLE_RING ? 1 : (int) Math.ceil(Math.sqrt(count / (double) SLOTS_PER_RING));
        bandFirst = Math.max(1, (int) Math.ceil(count / (double) (SLOTS_PER_RING * rings)));
        int inside = Math.min(others, count);
        while (inside > 0 && insideSlots(bandFirst) < inside && bandFirst < count / SLOTS_PER_RING + 3) {
            bandFirst++;
        }
        bandLast = count == 0 ? bandFirst - 1 : bandFirst + rings - 1;
        // whole turns of the stagger, so that the last and the first on one ring keep their distance too
        int spots = Math.ceilDiv(count, rings) * rings;
        for (int i = 0; i < count; i++) {
            double angle = FULL * i / spots;
            angles.put(around.get(i), angle);
            points.put(around.get(i), Point.at(angle, UNIT * (bandFirst + i % rings)));
        }
    }

    private static int insideSlots(int ring) {
        return SLOTS_PER_RING / 2 * ring * (ring - 1);
    }

    /// Takes the free slot that costs least: its distance along the ring from the wished direction and across rings
    /// from the wished radius.
    private void slot(Entity entity) {
        double x = 0;
        double y = 0;
        int placed = 0;
        for (Entity neighbour : Graphs.neighborListOf(graph, entity)) {
            Double angle = angles.get(neighbour);
            if (angle != null) {
                double weight = Math.sqrt(Math.max(1, graph.getEdge(entity, neighbour).memories()));
                x += Math.cos(angle) * weight;
                y += Math.sin(angle) * weight;
                placed++;
            }
        }
        boolean undecided = Math.hypot(x, y) < 1e-9;
        double angle = undecided ? GOLDEN * angles.size() % FULL : Math.atan2(y, x);
        boolean inside = placed != 1 && depths.getOrDefault(entity, 1) == 1 && bandFirst > 1;
        int wished = inside ? bandFirst - 1 : bandLast + 1;
        double best = Double.MAX_VALUE;
        int bestRing = 0;
        int bestSlot = 0;
        for (int away = 0; away * UNIT < best; away++) {
            for (int ring : new int[] {wished - away, wished + away}) {
                if (ring < 1 || (ring >= bandFirst && ring <= bandLast)) {
                    continue;
                }
                int free = nearestFree(ring, angle);
                if (free >= 0) {
                    double turn = Math.abs(Math.IEEEremainder(angle - slotAngle(ring, free), FULL));
                    double cost = turn * ring * UNIT + away * UNIT;
                    if (cost < best) {
                        best = cost;
                        bestRing = ring;
                        bestSlot = free;
                    }
                }
            }
        }
        ring(bestRing)[bestSlot] = true;
        double turned = slotAngle(bestRing, bestSlot);
        angles.put(entity, turned);
        points.put(entity, Point.at(turned, UNIT * bestRing));
    }

    /// The free slot of a ring nearest to a direction, -1 if the ring is full.
    private int nearestFree(int ring, double angle) {
        boolean[] slots = ring(ring);
        int wished = (int) Math.floorMod(Math.round(angle / FULL * slots.length), (long) slots.length);
        for (int away = 0; away <= slots.length / 2; away++) {
            int right = (wished + away) % slots.length;
            if (!slots[right]) {
                return right;
            }
            int leftSlot = Math.floorMod(wished - away, slots.length);
            if (!slots[leftSlot]) {
                return leftSlot;
            }
        }
        return -1;
    }

    private static double slotAngle(int ring, int slot) {
        return FULL * slot / (SLOTS_PER_RING * ring);
    }

    private boolean[] ring(int ring) {
        while (taken.size() < ring) {
            taken.add(new boolean[SLOTS_PER_RING * (taken.size() + 1)]);
        }
        return taken.get(ring - 1);
    }
}
