package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Arrangement;
import dev.throughline.memory.Arrangement.Expansion;
import dev.throughline.memory.Arrangement.Place;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.EntityPath;
import dev.throughline.memory.GraphFormat;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.Scope;
import dev.throughline.memory.SessionDraft;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EngineGraphTest extends EngineTest {

    private static final Actor DESK = Actor.console();
    private static final Scope EVERYTHING = Scope.wholeDesk();
    private static final Entity JANE = new Entity(EntityKind.CUSTOMER, "jane", "jane");
    private static final Entity OKAN = new Entity(EntityKind.CUSTOMER, "okan", "okan");
    private static final Entity ORDER = new Entity(EntityKind.ORDER, "4521", "order 4521");
    private static final Entity OTHER = new Entity(EntityKind.ORDER, "7788", "order 7788");
    private static final Instant MARCH = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T12:00:00Z");

    private Memory store(String agent, Instant time, String text, String customer) {
        return engine.memories().store(DESK, MemoryDraft.of(agent, text).withTags(List.of("customer:" + customer))
                .withValidFrom(time)).memory();
    }

    private void desk() {
        store("desk", MARCH, "The lamp of order 4521 is broken.", "jane");
        store("desk", APRIL, "Order 4521 was sent again.", "jane");
        store("desk", APRIL.plusSeconds(60), "Asks about order 7788.", "jane");
        store("bot", APRIL.plusSeconds(120), "Order 7788 went to the wrong house.", "okan");
    }

    private static EgoGraph.Node node(EgoGraph graph, Entity entity) {
        return graph.nodes().stream().filter(node -> node.entity().equals(entity)).findFirst().orElseThrow();
    }

    private static Arrangement arranged(Place place) {
        return new Arrangement(JANE, Map.of(ORDER, place), Set.of(OTHER), Set.of(OKAN),
                List.of(new Expansion(ORDER, Set.of(EntityKind.CUSTOMER, EntityKind.SKU), 20)));
    }

    @Test
    void aPictureIsOfItsTimesAndItsTimelineOfAll() {
        desk();
        EgoQuery query = EgoQuery.of(EVERYTHING, JANE, 2, 50);
        EgoGraph all = engine.graph().ego(query);
        EgoGraph march = engine.graph().ego(query.withTimes(null, MARCH.plusSeconds(1)));

        assertThat(all.nodes()).extracting(EgoGraph.Node::entity).containsExactlyInAnyOrder(JANE, OKAN, ORDER, OTHER);
        assertThat(node(all, JANE).evidence()).isEqualTo(3);
        assertThat(node(all, JANE).newest()).isEqualTo(APRIL.plusSeconds(60));
        assertThat(march.nodes()).extracting(EgoGraph.Node::entity).containsExactly(JANE, ORDER);
        assertThat(node(march, JANE).evidence()).isEqualTo(1);
        assertThat(node(march, ORDER).newest()).isEqualTo(MARCH);
        assertThat(march.edges()).containsExactly(new EgoGraph.Edge(JANE, ORDER, 1, null));
        assertThat(march.timeline()).isEqualTo(all.timeline()).hasSizeBetween(30, 60);
        assertThat(all.timeline().stream().mapToInt(EgoGraph.Stretch::memories).sum()).isEqualTo(3);
    }

    @Test
    void aScopeHidesWhatItDoesNotCover() {
        desk();
        assertThat(engine.graph().ego(EgoQuery.of(Scope.agent("desk"), JANE, 3, 50)).nodes())
                .extracting(EgoGraph.Node::entity).containsExactlyInAnyOrder(JANE, ORDER, OTHER);
        assertThat(engine.graph().path(Scope.agent("desk"), JANE, OKAN)).isEmpty();
        assertThat(engine.graph().neighbours(Scope.agent("bot"), JANE)).isEmpty();
    }

    @Test
    void neighboursAreCountedByKind() {
        desk();
        assertThat(engine.graph().neighbours(EVERYTHING, JANE)).isEqualTo(Map.of(EntityKind.ORDER, 2));
        assertThat(engine.graph().neighbours(EVERYTHING, OTHER)).isEqualTo(Map.of(EntityKind.CUSTOMER, 2));
    }

    @Test
    void aPathSaysHowManyMemoriesAndShowsTheNewest() {
        desk();
        EntityPath path = engine.graph().path(EVERYTHING, ORDER, OKAN).orElseThrow();
        assertThat(path.from()).isEqualTo(ORDER);
        assertThat(path.steps()).extracting(EntityPath.Step::to).containsExactly(JANE, OTHER, OKAN);
        assertThat(path.steps()).extracting(EntityPath.Step::memories).containsExactly(2, 1, 1);
        assertThat(path.steps()).extracting(step -> step.example().content()).containsExactly(
                "Order 4521 was sent again.", "Asks about order 7788.", "Order 7788 went to the wrong house.");
        assertThat(engine.graph().path(EVERYTHING, JANE, JANE)).contains(new EntityPath(JANE, List.of()));
    }

    @Test
    void whatIsOnlyInTheSameSessionIsAStepToo() {
        String session = engine.sessions().start(DESK, SessionDraft.of("desk")).id();
        engine.memories().store(DESK, MemoryDraft.of("desk", "It is about order 4521.").withSession(session));
        Memory said = engine.memories().store(DESK, MemoryDraft.of("desk", "I am jane.").withSession(session)
                .withTags(List.of("customer:jane"))).memory();
        EntityPath.Step step = engine.graph().path(EVERYTHING, ORDER, JANE).orElseThrow().steps().getFirst();
        assertThat(step).isEqualTo(new EntityPath.Step(JANE, 1, said));
    }

    @Test
    void aPictureIsExportedInEachFormat() {
        desk();
        EgoGraph graph = engine.graph().ego(EgoQuery.of(EVERYTHING, JANE, 1, 50));
        assertThat(engine.graph().export(graph, GraphFormat.JSON)).startsWith("{\"nodes\":[{\"id\":\"customer:jane\"");
        assertThat(engine.graph().export(graph, GraphFormat.GRAPHML)).contains("<graphml", "order:4521");
        assertThat(engine.graph().export(graph, GraphFormat.CSV)).contains("customer:jane,jane,order:4521,");
    }

    @Test
    void anArrangementIsKeptAndUndone() {
        Arrangement first = arranged(new Place(-0.0, 1 / 3.0));
        Arrangement second = arranged(new Place(1e-300, -1.5e12));
        assertThat(engine.graph().arrangement(JANE)).isEqualTo(Arrangement.none(JANE));

        assertThat(engine.graph().arrange(DESK, first)).isEqualTo(first);
        engine.graph().arrange(DESK, second);
        assertThat(engine.graph().arrangement(JANE)).isEqualTo(second);
        assertThat(engine.journal().undoable(DESK).orElseThrow().kind()).isEqualTo(ChangeKind.ARRANGED);

        engine.journal().undo(DESK);
        assertThat(engine.graph().arrangement(JANE)).isEqualTo(first);
        engine.journal().undo(DESK);
        assertThat(engine.graph().arrangement(JANE)).isEqualTo(Arrangement.none(JANE));
        assertThat(engine.journal().undoable(DESK)).isEmpty();
        engine.journal().redo(DESK);
        engine.journal().redo(DESK);
        assertThat(engine.graph().arrangement(JANE)).isEqualTo(second);
        assertThat(engine.graph().arrangement(OKAN)).isEqualTo(Arrangement.none(OKAN));
    }

    @Test
    void theSameArrangementAgainAndNoneAtAllChangeNothing() {
        engine.graph().arrange(DESK, Arrangement.none(JANE));
        assertThat(engine.journal().lastSequence()).isZero();
        engine.graph().arrange(DESK, arranged(new Place(1, 2)));
        long sequence = engine.journal().lastSequence();
        engine.graph().arrange(DESK, arranged(new Place(1, 2)));
        assertThat(engine.journal().lastSequence()).isEqualTo(sequence);

        engine.graph().arrange(DESK, Arrangement.none(JANE));
        assertThat(engine.graph().arrangement(JANE)).isEqualTo(Arrangement.none(JANE));
        assertThat(engine.journal().since(sequence, 9)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.ARRANGED);
            assertThat(change.subject()).isEqualTo("customer:jane");
            assertThat(change.after()).isNull();
        });
        engine.journal().undo(DESK);
        assertThat(engine.graph().arrangement(JANE)).isEqualTo(arranged(new Place(1, 2)));
    }

    @Test
    void arrangementsSurviveARestartAndShowInThePicture() {
        desk();
        engine.graph().arrange(DESK, arranged(new Place(250, -40)));
        engine.close();
        engine = EngineFixture.open(directory, clock);

        EgoGraph graph = engine.graph().ego(
                EgoQuery.of(EVERYTHING, JANE, 2, 50).withArrangement(engine.graph().arrangement(JANE)));
        assertThat(graph.nodes()).extracting(EgoGraph.Node::entity).containsExactly(JANE, ORDER);
        assertThat(node(graph, JANE).hidden()).isEqualTo(1);
        assertThat(node(graph, ORDER).x()).isEqualTo(250);
        assertThat(node(graph, ORDER).y()).isEqualTo(-40);
    }
}
