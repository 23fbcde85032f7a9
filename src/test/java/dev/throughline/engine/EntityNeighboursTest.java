package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.Actor;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.EntityLink;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.EntityPath;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.Scope;
import dev.throughline.store.Store;
import dev.throughline.testing.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people said about entities is in pictures, figures and ways.
class EntityNeighboursTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Scope DESK = Scope.wholeDesk();
    private static final Entity ONE = new Entity(EntityKind.TICKET, "1", "1");
    private static final Entity TWO = new Entity(EntityKind.TICKET, "2", "2");
    private static final Entity THREE = new Entity(EntityKind.TICKET, "3", "3");

    @TempDir
    Path directory;

    private Store store;
    private EntityViews views;

    @BeforeEach
    void open() {
        store = Store.open(directory.resolve("t.db"));
        views = new EntityViews(new Commands(store, new Publisher(), SettableClock.standard()));
        say(new EntityLink("tie_1", ONE, TWO, NOW));
        say(new EntityLink("tie_2", THREE, TWO, NOW));
        say(new EntityMerge(new Entity(EntityKind.TICKET, "01", "01"), ONE, NOW));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void say(Journaled said) {
        store.write(Actor.console(), NOW, transaction -> {
            transaction.change(ChangeKind.LINKED, null, said);
            return said;
        });
    }

    @Test
    void tiesAreEdgesFromEitherEnd() {
        assertThat(views.ego(EgoQuery.of(DESK, ONE, 2, 10)).edges()).containsExactly(
                new EgoGraph.Edge(ONE, TWO, 0, "tie_1"), new EgoGraph.Edge(TWO, THREE, 0, "tie_2"));
        assertThat(views.neighbours(DESK, TWO)).isEqualTo(Map.of(EntityKind.TICKET, 2));
    }

    @Test
    void aStepOverATieHasNoMemory() {
        assertThat(views.path(DESK, THREE, ONE)).contains(new EntityPath(THREE,
                List.of(new EntityPath.Step(TWO, 0, null), new EntityPath.Step(ONE, 0, null))));
    }

    @Test
    void aScopeDoesNotLearnOfEntitiesThatNoMemoryOfItSpeaksOf() {
        Scope bot = Scope.agent("bot");
        EgoGraph graph = views.ego(EgoQuery.of(bot, ONE, 2, 10));
        assertThat(graph.nodes()).singleElement().satisfies(node -> assertThat(node.merged()).isEmpty());
        assertThat(views.neighbours(bot, TWO)).isEmpty();
        assertThat(views.path(bot, THREE, ONE)).isEmpty();
    }

    @Test
    void theMergedAreNamed() {
        assertThat(views.ego(EgoQuery.of(DESK, ONE, 1, 10)).nodes().getFirst().merged())
                .extracting(Entity::key).containsExactly("01");
    }
}
