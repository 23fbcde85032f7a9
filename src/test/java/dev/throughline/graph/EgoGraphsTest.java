package dev.throughline.graph;

import static dev.throughline.graph.SharedDesk.JANE;
import static dev.throughline.graph.SharedDesk.entity;
import static dev.throughline.graph.SharedDesk.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Scope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EgoGraphsTest {

    private final SharedDesk desk = new SharedDesk();

    private EgoGraph build(int depth, int maxNodes, EntityKind... kinds) {
        return EgoGraphs.build(EgoQuery.of(Scope.agent("desk"), JANE, depth, maxNodes).withKinds(Set.of(kinds)), desk);
    }

    private static List<String> keys(EgoGraph graph) {
        return graph.nodes().stream().map(node -> node.entity().key()).toList();
    }

    @Test
    void centreIsFirstAndInTheMiddle() {
        desk.share(JANE, ticket(1), 3, 1);
        EgoGraph.Node centre = build(1, 10).nodes().getFirst();
        assertEquals(JANE, centre.entity());
        assertEquals(0, centre.x());
        assertEquals(0, centre.y());
    }

    @Test
    void loneEntityIsAPictureToo() {
        assertEquals(List.of("jane"), keys(build(2, 10)));
    }

    @Test
    void theLeastConnectedAreHiddenAndCounted() {
        for (int i = 0; i < 10; i++) {
            desk.share(JANE, ticket(i), 10 - i, i);
        }
        EgoGraph graph = build(1, 5);
        assertEquals(List.of("jane", "0", "1", "2", "3"), keys(graph));
        assertEquals(6, graph.nodes().getFirst().hidden());
        assertEquals(0, graph.nodes().get(1).hidden());
    }

    @Test
    void whatTicketsShareIsJoined() {
        Entity order = entity(EntityKind.ORDER, "4521");
        desk.share(JANE, ticket(1), 2, 1);
        desk.share(JANE, ticket(2), 2, 2);
        desk.share(order, ticket(1), 1, 1);
        desk.share(order, ticket(2), 1, 2);
        EgoGraph graph = build(2, 10);
        assertEquals(4, graph.nodes().size());
        assertEquals(4, graph.edges().size());
        assertEquals(2, graph.nodes().getLast().depth());
    }

    @Test
    void depthIsTheShortestWayEvenForThoseBroughtBack() {
        for (int i = 0; i < 8; i++) {
            desk.share(JANE, ticket(i), 9 - i, i);
            desk.share(ticket(0), ticket(i), 5, i);
        }
        for (EgoGraph.Node node : build(3, 12).nodes()) {
            assertEquals(node.entity().equals(JANE) ? 0 : 1, node.depth());
        }
    }

    @Test
    void noiseComesOnlyWhenAskedFor() {
        Entity date = entity(EntityKind.DATE, "2026-07-29");
        desk.share(JANE, date, 5, 1);
        desk.share(JANE, ticket(1), 1, 1);
        assertEquals(List.of("jane", "1"), keys(build(1, 10)));
        assertEquals(0, build(1, 10).nodes().getFirst().hidden());
        assertEquals(List.of("jane", "2026-07-29"), keys(build(1, 10, EntityKind.DATE)));
    }

    @Test
    void ticketsGoClockwiseByDateFromTheTop() {
        for (int i = 0; i < 12; i++) {
            desk.share(JANE, ticket((i * 7) % 12), 1, (i * 7) % 12);
        }
        double last = -1;
        EgoGraph graph = build(1, 100);
        for (int i = 0; i < 12; i++) {
            Entity ticket = ticket(i);
            EgoGraph.Node node = graph.nodes().stream().filter(n -> n.entity().equals(ticket)).findFirst().orElseThrow();
            double angle = (Math.atan2(node.x(), -node.y()) + 2 * Math.PI - 1e-9) % (2 * Math.PI);
            angle = i == 0 ? 0 : angle;
            assertTrue(angle > last, "ticket " + i + " at " + angle);
            last = angle;
        }
    }

    @Test
    void whatTwoTicketsShareStandsBetweenThem() {
        for (int i = 0; i < 8; i++) {
            desk.share(JANE, ticket(i), 5, i);
        }
        Entity order = entity(EntityKind.ORDER, "4521");
        desk.share(JANE, order, 1, 1);
        desk.share(order, ticket(1), 1, 1);
        desk.share(order, ticket(2), 1, 1);
        EgoGraph.Node node = build(1, 20).nodes().stream()
                .filter(n -> n.entity().equals(order)).findFirst().orElseThrow();
        double angle = Math.toDegrees(Math.atan2(node.x(), -node.y()));
        assertTrue(angle > 40 && angle < 95, "at " + angle);
        assertTrue(Math.hypot(node.x(), node.y()) < 200);
    }

    @Test
    void samePictureEveryTime() {
        desk.crowd(400, 1200, 5);
        assertEquals(build(3, 300), build(3, 300));
    }

    @Test
    void nothingOverlaps() {
        for (int tickets : new int[] {1, 5, 6, 7, 24, 25, 26, 31, 50, 97, 150, 299}) {
            desk.pairs.clear();
            for (int i = 0; i < tickets; i++) {
                desk.share(JANE, ticket(i), 1, i);
            }
            assertApart(build(1, 2_000));
        }
        desk.pairs.clear();
        desk.crowd(400, 1200, 3);
        assertApart(build(3, 300));
    }

    @Test
    void bigPicturesAreBuiltAtOnce() {
        desk.crowd(2_000, 6_000, 9);
        EgoGraph graph = build(3, 2_000);
        assertTrue(graph.nodes().size() > 500);
        assertApart(graph);
    }

    @Test
    void aHubIsShownButNotWalkedThrough() {
        Entity code = entity(EntityKind.ERROR_CODE, "e-4012");
        desk.share(JANE, code, 1, 0);
        for (int i = 0; i < 200; i++) {
            desk.share(code, ticket(i), 1, i);
        }
        assertEquals(2, build(3, 300).nodes().size());
    }

    @Test
    void aProductTiesNobodyTogetherUnlessAskedFor() {
        Entity product = entity(EntityKind.PRODUCT, "store");
        desk.share(JANE, product, 9, 0);
        desk.share(product, entity(EntityKind.CUSTOMER, "okan"), 9, 0);
        assertEquals(1, build(2, 300).nodes().size());
    }

    private static void assertApart(EgoGraph graph) {
        List<EgoGraph.Node> nodes = graph.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = 0; j < i; j++) {
                double distance = Math.hypot(nodes.get(i).x() - nodes.get(j).x(), nodes.get(i).y() - nodes.get(j).y());
                assertTrue(distance > 99, nodes.size() + " nodes: " + nodes.get(i) + " and " + nodes.get(j));
            }
        }
    }
}
