package dev.throughline.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.throughline.memory.Link;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.MemoryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeighbourhoodsTest {

    private static final Instant NOW = Instant.parse("2026-07-29T10:00:00Z");

    private final Map<MemoryId, List<Link>> links = new HashMap<>();
    private int asked;
    private final Neighbourhoods neighbourhoods = new Neighbourhoods(id -> {
        asked++;
        return links.getOrDefault(id, List.of());
    });

    private static MemoryId id(String name) {
        return new MemoryId(name);
    }

    private Link link(String from, String to, double weight, LinkType type) {
        Link link = new Link(from + "-" + to, id(from), id(to), type, weight, NOW, null);
        links.computeIfAbsent(id(from), _ -> new ArrayList<>()).add(link);
        links.computeIfAbsent(id(to), _ -> new ArrayList<>()).add(link);
        return link;
    }

    private Link link(String from, String to) {
        return link(from, to, 0.5, LinkType.RELATED_TO);
    }

    private static List<MemoryId> ids(String... names) {
        return List.of(names).stream().map(MemoryId::new).toList();
    }

    @Test
    void nearestComeFirstAndTheStrongestOfThem() {
        link("a", "weak", 0.2, LinkType.RELATED_TO);
        link("strong", "a", 0.9, LinkType.RELATED_TO);
        link("strong", "far", 1, LinkType.RELATED_TO);
        Neighbourhood found = neighbourhoods.around(id("a"), 2, Set.of(), 0, 10);
        assertEquals(ids("a", "strong", "weak", "far"), List.copyOf(found.depths().keySet()));
        assertEquals(List.of(0, 1, 1, 2), List.copyOf(found.depths().values()));
    }

    @Test
    void limitKeepsTheNearestAndCountsTheRoot() {
        link("a", "b", 0.9, LinkType.RELATED_TO);
        link("a", "c", 0.8, LinkType.RELATED_TO);
        link("b", "d");
        Neighbourhood found = neighbourhoods.around(id("a"), 5, Set.of(), 0, 3);
        assertEquals(Set.of(id("a"), id("b"), id("c")), found.depths().keySet());
        assertEquals(2, found.links().size());
    }

    @Test
    void typesAndWeakLinksAreLeftOut() {
        link("a", "b", 0.9, LinkType.PRECEDES);
        link("a", "c", 0.1, LinkType.RELATED_TO);
        link("a", "d", 0.5, LinkType.RELATED_TO);
        Neighbourhood found = neighbourhoods.around(id("a"), 3, Set.of(LinkType.RELATED_TO), 0.4, 10);
        assertEquals(Set.of(id("a"), id("d")), found.depths().keySet());
    }

    @Test
    void linksAmongTheFoundAreAllThereOnce() {
        link("a", "b");
        link("a", "c");
        Link across = link("b", "c");
        Neighbourhood found = neighbourhoods.around(id("a"), 1, Set.of(), 0, 10);
        assertEquals(3, found.links().size());
        assertTrue(found.links().contains(across));
    }

    @Test
    void eachMemoryIsAskedOnce() {
        for (int i = 0; i < 50; i++) {
            link("a", "n" + i);
        }
        neighbourhoods.around(id("a"), 3, Set.of(), 0, 100);
        assertEquals(51, asked);
    }

    @Test
    void aRootWithoutLinksStandsAlone() {
        assertEquals(Map.of(id("a"), 0), neighbourhoods.around(id("a"), 2, Set.of(), 0, 10).depths());
    }

    @Test
    void fewestLinksWin() {
        link("a", "b");
        link("b", "c");
        link("c", "d");
        link("d", "e");
        link("x", "a");
        link("x", "e");
        assertEquals(Optional.of(ids("a", "x", "e")), neighbourhoods.path(id("a"), id("e")));
    }

    @Test
    void sixStepsAreTheMost() {
        for (int i = 0; i < 7; i++) {
            link("n" + i, "n" + (i + 1));
        }
        assertEquals(7, neighbourhoods.path(id("n0"), id("n6")).orElseThrow().size());
        assertEquals(Optional.empty(), neighbourhoods.path(id("n0"), id("n7")));
    }

    @Test
    void noWayIsEmptyAndTheSameIsOne() {
        link("a", "b");
        link("c", "d");
        assertEquals(Optional.empty(), neighbourhoods.path(id("a"), id("d")));
        assertEquals(Optional.of(ids("a")), neighbourhoods.path(id("a"), id("a")));
    }

    @Test
    void searchMeetsInTheMiddle() {
        // ten links per memory: three levels from one side would ask for a thousand memories, six for a million
        Neighbourhoods tree = new Neighbourhoods(each -> {
            asked++;
            List<Link> answers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                String child = each.value() + i;
                answers.add(new Link(child, each, id(child), LinkType.RELATED_TO, 0.5, NOW, null));
            }
            if (each.value().length() > 1) {
                String parent = each.value().substring(0, each.value().length() - 1);
                answers.add(new Link(each.value(), id(parent), each, LinkType.RELATED_TO, 0.5, NOW, null));
            }
            return answers;
        });
        assertEquals(7, tree.path(id("r123"), id("r456")).orElseThrow().size());
        assertTrue(asked < 1_000, "asked " + asked);
    }
}
