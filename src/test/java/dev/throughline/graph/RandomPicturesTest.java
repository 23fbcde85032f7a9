package dev.throughline.graph;

import static dev.throughline.graph.SharedDesk.JANE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.Arrangement;
import dev.throughline.memory.Arrangement.Expansion;
import dev.throughline.memory.Arrangement.Place;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every picture, on desks and arrangements made up at random.
class RandomPicturesTest {

    /// A desk with what somebody may ask of it.
    private record Case(long seed, SharedDesk desk, EgoQuery query, List<Entity> all) {

        static Case of(long seed) {
            Random random = new Random(seed);
            SharedDesk desk = new SharedDesk();
            List<Entity> all = desk.crowd(40 + random.nextInt(260), 300 + random.nextInt(600), seed);
            if (seed % 3 == 0) {
                all.stream().skip(4).limit(150).forEach(other -> desk.share(all.get(3), other, 1, 1));
            }
            for (int i = 0; i < 4; i++) {
                Entity one = pick(all, random);
                Entity other = pick(all, random);
                if (!one.equals(other)) {
                    desk.tie(one, other, "tie_" + i);
                }
            }
            EgoQuery query = EgoQuery.of(Scope.wholeDesk(), JANE, 1 + random.nextInt(3), 5 + random.nextInt(80));
            return new Case(seed, desk, query, all);
        }

        static Entity pick(List<Entity> all, Random random) {
            return all.get(random.nextInt(all.size()));
        }

        EgoGraph build(Arrangement arrangement) {
            return EgoGraphs.build(query.withArrangement(arrangement), desk);
        }

        Arrangement arranged(int expansions, int hidden, int stops, int pins) {
            Random random = new Random(seed + 1);
            Map<Entity, Place> pinned = new HashMap<>();
            for (int i = 0; i < pins; i++) {
                pinned.put(pick(all, random), new Place(random.nextInt(2_000) - 1_000, random.nextInt(2_000) - 1_000));
            }
            List<Entity> near = build(Arrangement.none(JANE)).nodes().stream().map(EgoGraph.Node::entity).toList();
            List<Expansion> opened = new ArrayList<>();
            for (int i = 0; i < expansions; i++) {
                opened.add(new Expansion(pick(near, random),
                        random.nextBoolean() ? Set.of() : Set.of(EntityKind.TICKET, EntityKind.SKU),
                        1 + random.nextInt(15)));
            }
            return new Arrangement(JANE, pinned, some(near, hidden, random), some(near, stops, random), opened);
        }

        private static Set<Entity> some(List<Entity> all, int count, Random random) {
            Set<Entity> some = new HashSet<>();
            IntStream.range(0, count).forEach(_ -> some.add(pick(all, random)));
            return some;
        }

        Set<Entity> beside(Entity entity) {
            return Stream.concat(desk.pairs.getOrDefault(entity, Map.of()).keySet().stream(),
                    desk.ties(entity).stream().map(CoMentionSource.Tie::other)).collect(Collectors.toSet());
        }
    }

    static Stream<Case> cases() {
        return IntStream.range(0, 60).mapToObj(Case::of);
    }

    private static Map<Entity, EgoGraph.Node> nodes(EgoGraph graph) {
        return graph.nodes().stream().collect(Collectors.toMap(EgoGraph.Node::entity, node -> node));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nodesAndEdgesAreSound(Case random) {
        Arrangement arrangement = random.arranged(4, 4, 3, 5);
        EgoGraph graph = random.build(arrangement);
        Map<Entity, EgoGraph.Node> nodes = nodes(graph);
        assertThat(graph.nodes()).hasSize(nodes.size());
        assertThat(graph.nodes().getFirst().entity()).isEqualTo(JANE);
        int opened = arrangement.expansions().stream().mapToInt(Expansion::most).sum();
        assertThat(nodes.size()).isLessThanOrEqualTo(random.query().maxNodes() + opened);
        Set<Set<Entity>> pairs = new HashSet<>();
        for (EgoGraph.Edge edge : graph.edges()) {
            assertThat(nodes).containsKeys(edge.from(), edge.to());
            assertThat(edge.from()).isNotEqualTo(edge.to());
            assertThat(pairs.add(Set.of(edge.from(), edge.to()))).as("%s once", edge).isTrue();
            assertThat(random.beside(edge.from())).contains(edge.to());
            assertThat(edge.weight() > 0 || edge.tie() != null).as("%s says why", edge).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hiddenFiguresCountWhatIsNotDrawn(Case random) {
        Arrangement arrangement = random.arranged(4, 4, 3, 0);
        Map<Entity, EgoGraph.Node> nodes = nodes(random.build(arrangement));
        nodes.forEach((entity, node) -> {
            long notDrawn = random.beside(entity).stream().filter(other -> !nodes.containsKey(other)).count();
            assertThat(node.hidden()).as(entity.id()).isEqualTo((int) notDrawn);
            assertThat(arrangement.hidden().contains(entity) && !entity.equals(JANE)).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyNodeIsReachedFromOneANearerStepThatIsNotClosed(Case random) {
        Arrangement arrangement = random.arranged(3, 3, 6, 0);
        EgoGraph graph = random.build(arrangement);
        Map<Entity, EgoGraph.Node> nodes = nodes(graph);
        Set<Entity> openedAt = arrangement.expansions().stream().map(Expansion::at).collect(Collectors.toSet());
        for (EgoGraph.Node node : graph.nodes()) {
            boolean reached = node.depth() == 0 || graph.edges().stream()
                    .filter(edge -> edge.from().equals(node.entity()) || edge.to().equals(node.entity()))
                    .map(edge -> nodes.get(edge.from().equals(node.entity()) ? edge.to() : edge.from()))
                    .anyMatch(other -> other.depth() == node.depth() - 1
                            && (!other.hub() || openedAt.contains(other.entity())));
            assertThat(reached).as("%s", node).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSameQueryGivesTheSamePicture(Case random) {
        Arrangement arrangement = random.arranged(4, 4, 3, 5);
        assertThat(Case.of(random.seed()).build(arrangement)).isEqualTo(random.build(arrangement));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void openingMovesNothingAndNothingOverlaps(Case random) {
        Arrangement fewer = random.arranged(3, 2, 2, 0);
        Arrangement more = new Arrangement(JANE, Map.of(), fewer.hidden(), fewer.stops(),
                Stream.concat(fewer.expansions().stream(), random.arranged(6, 0, 0, 0).expansions().stream()).toList());
        EgoGraph after = random.build(more);
        Map<Entity, EgoGraph.Node> nodes = nodes(after);
        for (EgoGraph.Node before : random.build(fewer).nodes()) {
            assertThat(nodes.get(before.entity())).as("%s", before).isNotNull();
            assertThat(nodes.get(before.entity()).x()).isEqualTo(before.x());
            assertThat(nodes.get(before.entity()).y()).isEqualTo(before.y());
        }
        assertApart(after);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hidingMovesNothingAndBringsNothing(Case random) {
        Arrangement seen = random.arranged(4, 0, 3, 0);
        Arrangement hiding = random.arranged(4, 5, 3, 0);
        assertLessOf(random.build(seen), random.build(new Arrangement(
                JANE, Map.of(), hiding.hidden(), seen.stops(), seen.expansions())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stoppingMovesNothingAndBringsNothing(Case random) {
        assertLessOf(random.build(Arrangement.none(JANE)), random.build(random.arranged(0, 0, 5, 0)));
    }

    private static void assertLessOf(EgoGraph more, EgoGraph less) {
        Map<Entity, EgoGraph.Node> before = nodes(more);
        for (EgoGraph.Node after : less.nodes()) {
            assertThat(before).containsKey(after.entity());
            assertThat(after.x()).isEqualTo(before.get(after.entity()).x());
            assertThat(after.y()).isEqualTo(before.get(after.entity()).y());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thePinnedStandWhereTheyWerePut(Case random) {
        Arrangement arrangement = random.arranged(3, 0, 0, 10);
        EgoGraph graph = random.build(arrangement);
        for (EgoGraph.Node node : graph.nodes()) {
            Place place = arrangement.pinned().get(node.entity());
            if (place != null && !node.entity().equals(JANE)) {
                assertThat(new Place(node.x(), node.y())).isEqualTo(place);
            }
        }
    }

    static void assertApart(EgoGraph graph) {
        List<EgoGraph.Node> nodes = graph.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = 0; j < i; j++) {
                double distance = Math.hypot(nodes.get(i).x() - nodes.get(j).x(), nodes.get(i).y() - nodes.get(j).y());
                assertThat(distance).as("%s and %s", nodes.get(i), nodes.get(j)).isGreaterThan(99);
            }
        }
    }
}
