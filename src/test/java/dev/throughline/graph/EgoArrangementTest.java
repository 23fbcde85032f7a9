package dev.throughline.graph;

import static dev.throughline.graph.SharedDesk.JANE;
import static dev.throughline.graph.SharedDesk.entity;
import static dev.throughline.graph.SharedDesk.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.Arrangement;
import dev.throughline.memory.Arrangement.Expansion;
import dev.throughline.memory.Arrangement.Place;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a person arranges is in the picture, and everything else stays where it was.
class EgoArrangementTest {

    private static final Entity CODE = entity(EntityKind.ERROR_CODE, "e-4012");
    private static final Entity STORE = entity(EntityKind.PRODUCT, "store");

    private final SharedDesk desk = new SharedDesk();

    private EgoGraph build(int depth, int maxNodes, Arrangement arrangement) {
        EgoQuery query = EgoQuery.of(Scope.wholeDesk(), JANE, depth, maxNodes);
        return EgoGraphs.build(query.withArrangement(arrangement), desk);
    }

    private static Arrangement with(Set<Entity> hidden, Set<Entity> stops, Expansion... expansions) {
        return new Arrangement(JANE, Map.of(), hidden, stops, List.of(expansions));
    }

    private static Arrangement opening(Expansion... expansions) {
        return with(Set.of(), Set.of(), expansions);
    }

    private static Arrangement pinning(Map<Entity, Place> pinned) {
        return new Arrangement(JANE, pinned, Set.of(), Set.of(), List.of());
    }

    private static EgoGraph.Node node(EgoGraph graph, Entity entity) {
        return graph.nodes().stream().filter(node -> node.entity().equals(entity)).findFirst().orElseThrow();
    }

    private static Set<Entity> entities(EgoGraph graph) {
        return graph.nodes().stream().map(EgoGraph.Node::entity).collect(Collectors.toSet());
    }

    private static Map<Entity, Place> places(EgoGraph graph) {
        Map<Entity, Place> places = new HashMap<>();
        graph.nodes().forEach(node -> places.put(node.entity(), new Place(node.x(), node.y())));
        return places;
    }

    private static void assertUnmoved(EgoGraph before, EgoGraph after, Collection<Entity> entities) {
        for (Entity entity : entities) {
            assertThat(places(after).get(entity)).as(entity.id()).isEqualTo(places(before).get(entity));
        }
    }

    /// Jane's ten tickets, each with two orders of its own.
    private void tickets() {
        for (int i = 0; i < 10; i++) {
            desk.share(JANE, ticket(i), 20 - i, i);
            desk.share(ticket(i), entity(EntityKind.ORDER, "o" + i), 2, i);
            desk.share(ticket(i), entity(EntityKind.ORDER, "p" + i), 1, i);
        }
    }

    private void hub(int tickets) {
        desk.share(JANE, CODE, 1, 0);
        for (int i = 0; i < tickets; i++) {
            desk.share(CODE, ticket(1_000 + i), 1 + i % 7, i);
        }
    }

    @Test
    void theHiddenAreGoneWithWhatIsBehindThemAndCounted() {
        tickets();
        EgoGraph before = build(2, 100, opening());
        EgoGraph after = build(2, 100, with(Set.of(ticket(3), JANE), Set.of()));
        assertThat(entities(before)).hasSize(31);
        assertThat(entities(after)).hasSize(28).contains(JANE).doesNotContain(ticket(3),
                entity(EntityKind.ORDER, "o3"), entity(EntityKind.ORDER, "p3"));
        assertThat(node(after, JANE).hidden()).isEqualTo(1);
        assertUnmoved(before, after, entities(after));
    }

    @Test
    void nothingComesInForTheHidden() {
        tickets();
        EgoGraph after = build(1, 5, with(Set.of(ticket(1)), Set.of()));
        assertThat(entities(after)).containsExactlyInAnyOrder(JANE, ticket(0), ticket(2), ticket(3));
        assertThat(node(after, JANE).hidden()).isEqualTo(7);
    }

    @Test
    void nothingIsReachedThroughAStop() {
        tickets();
        EgoGraph before = build(2, 100, opening());
        EgoGraph after = build(2, 100, with(Set.of(), Set.of(ticket(3), JANE)));
        assertThat(node(after, ticket(3)).hub()).isTrue();
        assertThat(node(after, ticket(3)).hidden()).isEqualTo(2);
        assertThat(node(after, ticket(4)).hub()).isFalse();
        assertThat(node(after, JANE).hub()).isFalse();
        assertThat(entities(after)).hasSize(29);
        assertUnmoved(before, after, entities(after));
    }

    @Test
    void whatIsAlsoReachedAnotherWayStaysBehindAStop() {
        tickets();
        desk.share(ticket(4), entity(EntityKind.ORDER, "o3"), 1, 4);
        EgoGraph after = build(2, 100, with(Set.of(), Set.of(ticket(3))));
        assertThat(entities(after)).contains(entity(EntityKind.ORDER, "o3"))
                .doesNotContain(entity(EntityKind.ORDER, "p3"));
    }

    @Test
    void openingAStopBringsWhatWasOpenedAndNothingBehindIt() {
        tickets();
        Entity order = entity(EntityKind.ORDER, "o3");
        desk.share(order, entity(EntityKind.SKU, "k-9"), 1, 3);
        EgoGraph after = build(3, 100, with(Set.of(), Set.of(ticket(3)), new Expansion(ticket(3), Set.of(), 1)));
        assertThat(entities(after)).contains(order)
                .doesNotContain(entity(EntityKind.SKU, "k-9"), entity(EntityKind.ORDER, "p3"));
        assertUnmoved(build(3, 100, opening()), after, entities(after));
    }

    @Test
    void aHubSaysSo() {
        hub(200);
        tickets();
        EgoGraph graph = build(3, 300, opening());
        assertThat(node(graph, CODE).hub()).isTrue();
        assertThat(node(graph, CODE).hidden()).isEqualTo(200);
        assertThat(node(graph, JANE).hub()).isFalse();
    }

    @Test
    void openingAHubAddsTheBestConnectedOfAKind() {
        hub(200);
        EgoGraph graph = build(2, 300, opening(new Expansion(CODE, Set.of(EntityKind.TICKET), 28)));
        assertThat(entities(graph)).hasSize(30);
        assertThat(graph.edges()).filteredOn(edge -> !edge.from().equals(JANE) && !edge.to().equals(JANE))
                .hasSize(28)
                .allSatisfy(edge -> assertThat(edge.weight()).isEqualTo(7));
        assertThat(node(graph, CODE).hub()).isTrue();
        assertThat(node(graph, CODE).hidden()).isEqualTo(172);
        assertThat(build(2, 300, opening(new Expansion(CODE, Set.of(EntityKind.ORDER), 28))).nodes()).hasSize(2);
    }

    @Test
    void openingTwiceBringsTheNextOnes() {
        hub(200);
        Expansion ten = new Expansion(CODE, Set.of(), 10);
        EgoGraph once = build(1, 300, opening(ten));
        EgoGraph twice = build(1, 300, opening(ten, ten));
        assertThat(entities(twice)).hasSize(22).containsAll(entities(once));
        assertUnmoved(once, twice, entities(once));
    }

    @Test
    void theLimitDoesNotCutWhatWasOpened() {
        tickets();
        EgoGraph graph = build(1, 4, opening(new Expansion(JANE, Set.of(), 5), new Expansion(ticket(8), Set.of(), 5),
                new Expansion(ticket(1), Set.of(), 5)));
        assertThat(entities(graph)).hasSize(11).contains(ticket(7), entity(EntityKind.ORDER, "o1"))
                .doesNotContain(ticket(8));
        assertThat(node(graph, ticket(7)).depth()).isEqualTo(1);
        assertThat(node(graph, entity(EntityKind.ORDER, "o1")).depth()).isEqualTo(2);
    }

    @Test
    void openingEverythingEndsAtTwoThousand() {
        for (int i = 0; i < 6; i++) {
            desk.share(JANE, ticket(i), 1, i);
            for (int j = 0; j < 500; j++) {
                desk.share(ticket(i), entity(EntityKind.ORDER, i + "-" + j), 1, j);
            }
        }
        Expansion[] all = new Expansion[6];
        for (int i = 0; i < 6; i++) {
            all[i] = new Expansion(ticket(i), Set.of(), 500);
        }
        assertThat(build(1, 10, opening(all)).nodes()).hasSize(2_000);
    }

    @Test
    void whatIsOpenedFansOutBehindItsNodeAndMovesNothing() {
        tickets();
        for (int i = 0; i < 40; i++) {
            desk.share(ticket(2), entity(EntityKind.EMAIL, i + "@example.org"), 1, i);
        }
        EgoGraph before = build(1, 100, opening());
        EgoGraph after = build(1, 100, opening(new Expansion(ticket(2), Set.of(EntityKind.EMAIL), 30)));
        assertThat(after.nodes()).hasSize(41);
        assertUnmoved(before, after, entities(before));
        EgoGraph.Node at = node(after, ticket(2));
        after.nodes().stream().filter(node -> node.entity().kind() == EntityKind.EMAIL).forEach(node -> {
            double turn = Math.atan2(node.y() - at.y(), node.x() - at.x()) - Math.atan2(at.y(), at.x());
            assertThat(Math.abs(Math.toDegrees(Math.IEEEremainder(turn, 2 * Math.PI)))).isLessThan(76);
        });
    }

    @Test
    void hidingOneOfTheOpenedLeavesItsGapAndBringsNoOther() {
        hub(200);
        Expansion ten = new Expansion(CODE, Set.of(), 10);
        EgoGraph before = build(1, 300, opening(ten, ten));
        Entity gone = before.nodes().get(5).entity();
        EgoGraph after = build(1, 300, with(Set.of(gone), Set.of(), ten, ten));
        assertThat(after.nodes()).hasSize(before.nodes().size() - 1);
        assertThat(entities(before)).containsAll(entities(after));
        assertUnmoved(before, after, entities(after));
    }

    @Test
    void noiseIsOpenedByNameAndKindsChosenForThePictureHold() {
        desk.share(JANE, ticket(1), 1, 1);
        desk.share(ticket(1), STORE, 9, 1);
        desk.share(ticket(1), entity(EntityKind.ORDER, "4521"), 1, 1);
        Arrangement opening = opening(new Expansion(ticket(1), Set.of(EntityKind.PRODUCT), 5));
        assertThat(entities(build(1, 10, opening))).containsExactlyInAnyOrder(JANE, ticket(1), STORE);
        assertThat(build(1, 10, opening).edges()).contains(new EgoGraph.Edge(ticket(1), STORE, 9, null));
        assertThat(entities(build(1, 10, opening(new Expansion(ticket(1), Set.of(), 5))))).doesNotContain(STORE);
        EgoQuery onlyTickets = EgoQuery.of(Scope.wholeDesk(), JANE, 1, 10).withKinds(Set.of(EntityKind.TICKET));
        assertThat(entities(EgoGraphs.build(onlyTickets.withArrangement(opening), desk)))
                .containsExactlyInAnyOrder(JANE, ticket(1));
    }

    @Test
    void thePinnedStandAtTheirPlaceAndMoveNobodyElse() {
        tickets();
        EgoGraph before = build(2, 100, opening());
        EgoGraph after = build(2, 100, pinning(Map.of(
                ticket(3), new Place(5_000.5, -17), JANE, new Place(7, 7), ticket(77), new Place(0, 0))));
        assertThat(places(after).get(ticket(3))).isEqualTo(new Place(5_000.5, -17));
        assertThat(places(after).get(JANE)).isEqualTo(new Place(0, 0));
        assertThat(entities(after)).isEqualTo(entities(before));
        assertUnmoved(before, after, entities(after).stream().filter(each -> !each.equals(ticket(3))).toList());
    }

    @Test
    void whatIsUnderAPinnedNodeMakesRoomAlone() {
        tickets();
        EgoGraph before = build(2, 100, opening());
        Place taken = places(before).get(ticket(5));
        EgoGraph after = build(2, 100, pinning(Map.of(ticket(3), new Place(taken.x() + 10, taken.y()))));
        Place moved = places(after).get(ticket(5));
        assertThat(Math.hypot(moved.x() - taken.x(), moved.y() - taken.y())).isBetween(50.0, 1_000.0);
        assertUnmoved(before, after, entities(after).stream()
                .filter(each -> !each.equals(ticket(3)) && !each.equals(ticket(5))).toList());
    }

    @Test
    void whatIsOpenedAtAPinnedNodeStandsAroundIt() {
        hub(200);
        Arrangement arrangement = new Arrangement(JANE, Map.of(CODE, new Place(-3_000, 0)), Set.of(), Set.of(),
                List.of(new Expansion(CODE, Set.of(), 3)));
        EgoGraph graph = build(1, 10, arrangement);
        assertThat(graph.nodes()).filteredOn(node -> node.entity().kind() == EntityKind.TICKET).hasSize(3)
                .allSatisfy(node -> assertThat(Math.hypot(node.x() + 3_000, node.y())).isBetween(99.0, 101.0));
    }

    @Test
    void aPlaceBeyondAllMeasureIsNoTrap() {
        hub(200);
        Arrangement arrangement = new Arrangement(JANE, Map.of(CODE, new Place(1e300, -1e300)), Set.of(), Set.of(),
                List.of(new Expansion(CODE, Set.of(), 3)));
        assertThat(build(1, 10, arrangement).nodes()).hasSize(5).allSatisfy(node -> {
            assertThat(node.x()).isFinite();
            assertThat(node.y()).isFinite();
        });
    }

    @Test
    void tiesAreDrawnFirstAndSayWhoseTheyAre() {
        tickets();
        Entity tied = entity(EntityKind.TICKET, "far");
        desk.tie(JANE, tied, "tie_1");
        desk.tie(JANE, ticket(0), "tie_2");
        EgoGraph graph = build(1, 3, opening());
        assertThat(entities(graph)).containsExactlyInAnyOrder(JANE, ticket(0), tied);
        assertThat(graph.edges()).containsExactlyInAnyOrder(
                new EgoGraph.Edge(JANE, tied, 0, "tie_1"), new EgoGraph.Edge(JANE, ticket(0), 20, "tie_2"));
        assertThat(node(graph, JANE).hidden()).isEqualTo(9);
    }

    @Test
    void aTieBringsNoiseInUnlessKindsWereChosen() {
        desk.tie(JANE, STORE, "tie_1");
        assertThat(entities(build(1, 9, opening()))).contains(STORE);
        assertThat(EgoGraphs.build(EgoQuery.of(Scope.wholeDesk(), JANE, 1, 9).withKinds(Set.of(EntityKind.ORDER)), desk)
                .nodes()).hasSize(1);
    }

    @Test
    void theMergedAndTheTimelineComeAlong() {
        tickets();
        desk.merged.put(ticket(1), List.of(ticket(99)));
        desk.stretches.add(new EgoGraph.Stretch(SharedDesk.START, SharedDesk.START.plusSeconds(60), 4));
        EgoGraph graph = build(1, 50, opening());
        assertThat(node(graph, ticket(1)).merged()).containsExactly(ticket(99));
        assertThat(graph.timeline()).isEqualTo(desk.stretches);
    }
}
