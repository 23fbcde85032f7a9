package dev.throughline.graph;

import dev.throughline.memory.Link;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.MemoryId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.WeightedPseudograph;

/// Walks over links between memories. Links count in both directions.
///
/// The graph is never held as a whole: a walk asks its source for one memory's links at a time, each memory once, and
/// builds the small graph it needs. Thread-safe if the source is; the same links give the same answer.
public final class Neighbourhoods {

    /// Links on a path at most.
    public static final int LONGEST_PATH = 6;
    /// Memories whose links a search for a path asks for at most.
    static final int VISITS = 20_000;

    /// The stronger, then the newer link first.
    private static final Comparator<Link> STRONGEST = Comparator.comparingDouble(Link::weight)
            .reversed()
            .thenComparing(Link::created, Comparator.reverseOrder())
            .thenComparing(Link::id);

    private final LinkSource source;

    public Neighbourhoods(LinkSource source) {
        this.source = source;
    }

    /// Breadth first from one memory, within a level along the strongest links first.
    ///
    /// Cost: one question to the source per memory in the answer, and the links it answers.
    ///
    /// @param types any of them; every type when empty
    /// @param minWeight weaker links do not count
    /// @param limit memories in the answer at most, the root included
    public Neighbourhood around(MemoryId root, int depth, Set<LinkType> types, double minWeight, int limit) {
        Asked asked = new Asked(types, minWeight);
        Map<MemoryId, Integer> depths = new LinkedHashMap<>();
        depths.put(root, 0);
        List<MemoryId> level = List.of(root);
        for (int step = 1; step <= depth && !level.isEmpty() && depths.size() < limit; step++) {
            List<Step> steps = new ArrayList<>();
            for (MemoryId from : level) {
                asked.links(from).forEach(link -> steps.add(new Step(link, link.other(from))));
            }
            steps.sort(Comparator.comparing(Step::link, STRONGEST));
            List<MemoryId> next = new ArrayList<>();
            for (Step each : steps) {
                if (depths.size() < limit && depths.putIfAbsent(each.to(), step) == null) {
                    next.add(each.to());
                }
            }
            level = next;
        }
        Map<String, Link> among = new LinkedHashMap<>();
        for (MemoryId id : depths.keySet()) {
            for (Link link : asked.links(id)) {
                if (depths.containsKey(link.other(id))) {
                    among.put(link.id(), link);
                }
            }
        }
        return new Neighbourhood(depths, List.copyOf(among.values()));
    }

    /// The fewest links from one memory to another, at most [#LONGEST_PATH].
    ///
    /// Bidirectional breadth-first search (Pohl, 1971): the smaller frontier grows until the two meet, so that with
    /// `b` links per memory some `2 b^3` memories are asked for instead of `b^6`, and never more than 20,000. The path
    /// itself is JGraphT's over what was explored.
    ///
    /// @return both ends included; empty if there is no such way, or none was found within the visits
    public Optional<List<MemoryId>> path(MemoryId from, MemoryId to) {
        if (from.equals(to)) {
            return Optional.of(List.of(from));
        }
        WeightedPseudograph<MemoryId, Link> explored = new WeightedPseudograph<>(Link.class);
        Asked asked = new Asked(Set.of(), 0);
        Frontier front = new Frontier(from);
        Frontier back = new Frontier(to);
        boolean met = false;
        for (int steps = 0; steps < LONGEST_PATH && !met; steps++) {
            boolean forward = front.level.size() <= back.level.size();
            Frontier growing = forward ? front : back;
            met = growing.grow(asked, forward ? back : front, explored);
            if (growing.level.isEmpty()) {
                break;
            }
        }
        if (!met) {
            return Optional.empty();
        }
        GraphPath<MemoryId, Link> path = BFSShortestPath.findPathBetween(explored, from, to);
        return path == null ? Optional.empty() : Optional.of(List.copyOf(path.getVertexList()));
    }

    private record Step(Link link, MemoryId to) {}

    /// The source's answers, filtered, strongest first, each asked for once.
    private final class Asked {

        private final Map<MemoryId, List<Link>> answers = new HashMap<>();
        private final Set<LinkType> types;
        private final double minWeight;

        Asked(Set<LinkType> types, double minWeight) {
            this.types = types;
            this.minWeight = minWeight;
        }

        List<Link> links(MemoryId id) {
            return answers.computeIfAbsent(id, this::ask);
        }

        boolean exhausted() {
            return answers.size() >= VISITS;
        }

        private List<Link> ask(MemoryId id) {
            return source.links(id).stream()
                    .filter(link -> types.isEmpty() || types.contains(link.type()))
                    .filter(link -> link.weight() >= minWeight && !link.source().equals(link.target()))
                    .sorted(STRONGEST)
                    .toList();
        }
    }

    /// One side of the search for a path.
    private static final class Frontier {

        private final Set<MemoryId> seen;
        private List<MemoryId> level;

        Frontier(MemoryId start) {
            seen = new HashSet<>(Set.of(start));
            level = List.of(start);
        }

        /// One level further.
        ///
        /// @return whether the other side was met
        boolean grow(Asked asked, Frontier other, WeightedPseudograph<MemoryId, Link> explored) {
            List<MemoryId> next = new ArrayList<>();
            boolean met = false;
            for (MemoryId id : level) {
                if (asked.exhausted()) {
                    break;
                }
                for (Link link : asked.links(id)) {
                    MemoryId far = link.other(id);
                    explored.addVertex(id);
                    explored.addVertex(far);
                    explored.addEdge(id, far, link);
                    met |= other.seen.contains(far);
                    if (seen.add(far)) {
                        next.add(far);
                    }
                }
            }
            level = next;
            return met;
        }
    }
}
