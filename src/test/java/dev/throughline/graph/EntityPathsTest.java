package dev.throughline.graph;

import static dev.throughline.graph.SharedDesk.JANE;
import static dev.throughline.graph.SharedDesk.entity;
import static dev.throughline.graph.SharedDesk.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityPathsTest {

    private static final Entity OKAN = entity(EntityKind.CUSTOMER, "okan");
    private static final Entity CODE = entity(EntityKind.ERROR_CODE, "e-4012");
    private static final Entity STORE = entity(EntityKind.PRODUCT, "store");

    private final SharedDesk desk = new SharedDesk();

    private Optional<List<Entity>> find(Entity from, Entity to) {
        return EntityPaths.find(from, to, desk);
    }

    private void chain(int steps) {
        Entity last = JANE;
        for (int i = 1; i <= steps; i++) {
            desk.share(last, ticket(i), 1, i);
            last = ticket(i);
        }
    }

    @Test
    void nobodyIsFarFromThemselves() {
        assertThat(find(JANE, JANE)).contains(List.of(JANE));
        assertThat(desk.questions).isZero();
    }

    @Test
    void neighboursAreOneStepApart() {
        desk.share(JANE, ticket(1), 1, 1);
        assertThat(find(JANE, ticket(1))).contains(List.of(JANE, ticket(1)));
        assertThat(find(ticket(1), JANE)).contains(List.of(ticket(1), JANE));
    }

    @Test
    void sixStepsAreFoundAndSevenAreNot() {
        chain(7);
        assertThat(find(JANE, ticket(6)).orElseThrow()).hasSize(7).startsWith(JANE, ticket(1)).endsWith(ticket(6));
        assertThat(find(JANE, ticket(7))).isEmpty();
        assertThat(find(JANE, OKAN)).isEmpty();
    }

    @Test
    void ofEquallyShortWaysTheOneWithMostEvidenceIsTaken() {
        desk.share(JANE, ticket(1), 1, 1).share(ticket(1), OKAN, 9, 1);
        desk.share(JANE, ticket(2), 6, 1).share(ticket(2), OKAN, 5, 1);
        desk.share(JANE, ticket(3), 6, 1).share(ticket(3), OKAN, 5, 1);
        assertThat(find(JANE, OKAN)).contains(List.of(JANE, ticket(2), OKAN));
        assertThat(find(OKAN, JANE)).contains(List.of(OKAN, ticket(2), JANE));
    }

    @Test
    void hubsAreEndsOnly() {
        desk.share(JANE, CODE, 9, 1).share(CODE, OKAN, 9, 1);
        for (int i = 0; i < 200; i++) {
            desk.share(CODE, ticket(1_000 + i), 1, i);
        }
        assertThat(find(JANE, OKAN)).isEmpty();
        assertThat(find(JANE, CODE)).contains(List.of(JANE, CODE));
        assertThat(find(CODE, OKAN)).contains(List.of(CODE, OKAN));
        desk.share(JANE, ticket(1), 1, 1).share(ticket(1), ticket(2), 1, 1).share(ticket(2), OKAN, 1, 1);
        assertThat(find(JANE, OKAN)).contains(List.of(JANE, ticket(1), ticket(2), OKAN));
    }

    @Test
    void twoHubsBesideEachOtherAreFound() {
        Entity other = entity(EntityKind.ERROR_CODE, "e-5");
        desk.share(CODE, other, 1, 1);
        for (int i = 0; i < 200; i++) {
            desk.share(CODE, ticket(i), 2, i).share(other, ticket(5_000 + i), 2, i);
        }
        assertThat(find(CODE, other)).contains(List.of(CODE, other));
    }

    @Test
    void whatConnectsEverythingIsAnEndOnly() {
        Entity second = entity(EntityKind.PRODUCT, "lamp");
        desk.share(JANE, STORE, 9, 1).share(STORE, OKAN, 9, 1).share(STORE, second, 1, 1);
        assertThat(find(JANE, OKAN)).isEmpty();
        assertThat(find(JANE, STORE)).contains(List.of(JANE, STORE));
        assertThat(find(STORE, second)).contains(List.of(STORE, second));
        assertThat(find(JANE, second)).isEmpty();
    }

    @Test
    void tiesAreSteps() {
        desk.share(JANE, ticket(1), 3, 1).share(ticket(2), OKAN, 3, 1);
        desk.tie(ticket(1), ticket(2), "tie_1");
        assertThat(find(JANE, OKAN)).contains(List.of(JANE, ticket(1), ticket(2), OKAN));
    }

    @Test
    void aSearchEndsAfterSoManyLookUps() {
        Random random = new Random(1);
        for (int i = 0; i < 140_000; i++) {
            desk.share(ticket(random.nextInt(6_000)), ticket(random.nextInt(6_000)), 1, 1);
            desk.share(ticket(10_000 + random.nextInt(6_000)), ticket(10_000 + random.nextInt(6_000)), 1, 1);
        }
        assertThat(find(ticket(1), ticket(10_001))).isEmpty();
        assertThat(desk.questions).isEqualTo(EntityPaths.LOOK_UPS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theBestOfAllWaysIsFound(long seed) {
        Random random = new Random(seed);
        List<Entity> all = new ArrayList<>();
        EntityKind[] kinds = {EntityKind.TICKET, EntityKind.ORDER, EntityKind.DATE};
        for (int i = 0; i < 40; i++) {
            all.add(entity(kinds[random.nextInt(10) == 0 ? 2 : i % 2], "e" + i));
        }
        for (int i = 0; i < 55; i++) {
            Entity one = all.get(random.nextInt(40));
            Entity other = all.get(random.nextInt(40));
            if (!one.equals(other)) {
                desk.share(one, other, 1 + random.nextInt(3), i);
            }
        }
        for (Entity from : all) {
            for (Entity to : all) {
                assertThat(find(from, to)).as("%s to %s", from.id(), to.id()).isEqualTo(best(from, to));
            }
        }
    }

    /// All ways, level by level, the best to each entity on it.
    private Optional<List<Entity>> best(Entity from, Entity to) {
        Map<Entity, Way> reached = new HashMap<>(Map.of(from, new Way(List.of(from), 0)));
        Map<Entity, Way> level = reached;
        for (int step = 0; step < 6 && !reached.containsKey(to); step++) {
            Map<Entity, Way> next = new HashMap<>();
            level.values().stream()
                    .filter(way -> way.entities().size() == 1 || way.entities().getLast().kind() != EntityKind.DATE)
                    .flatMap(this::longer)
                    .filter(way -> !reached.containsKey(way.entities().getLast()))
                    .forEach(way -> next.merge(way.entities().getLast(), way, Way::better));
            reached.putAll(next);
            level = next;
        }
        return Optional.ofNullable(reached.get(to)).map(Way::entities);
    }

    private Stream<Way> longer(Way way) {
        return desk.pairs.getOrDefault(way.entities().getLast(), Map.of()).values().stream()
                .map(near -> way.to(new Surroundings.Beside(near.entity(), near.memories(), null)));
    }
}
