package dev.throughline.console.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.Customer;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.GraphFormat;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Progress;
import dev.throughline.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The graph screen's models over the real engine and the demo desk: each deed, and that undo brings back exactly what
/// was there.
class GraphOverEngineTest {

    private static final Instant NOW = Instant.parse("2026-11-16T12:00:00Z");

    @TempDir
    static Path directory;

    private static MemoryService engine;

    private GraphDesk desk;
    private GraphViewModel graph;
    private EgoGraph before;
    private Entity centre;

    @BeforeAll
    static void fill() {
        engine = TestEngine.open(directory, Clock.fixed(NOW, ZoneOffset.UTC));
        engine.transfer().importFile(Actor.cli(), Path.of("assets/demo/tickets.jsonl"), "halden-desk", Progress.NONE,
                Cancellation.NEVER);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @BeforeEach
    void sitDown() {
        desk = new GraphDesk(engine, engine.desk().customers("", 1_000).stream()
                .max(Comparator.comparingInt(Customer::memories)).orElseThrow().handle());
        graph = desk.graph;
        before = desk.picture();
        centre = graph.centreProperty().get();
    }

    @AfterEach
    void takeBackEverything() {
        while (desk.edits.undoableProperty().get()) {
            desk.edits.undo();
        }
        assertThat(desk.picture()).isEqualTo(before);
    }

    private EgoGraph.Node any(EntityKind kind) {
        return desk.picture().nodes().stream().filter(node -> node.depth() > 0 && node.entity().kind() == kind)
                .findFirst().orElseThrow();
    }

    @Test
    void whatIsPinnedExpandedAndHiddenIsSeen() {
        EgoGraph.Node ticket = any(EntityKind.TICKET);
        graph.arrangement().pin(ticket.entity(), 321, -123);
        assertThat(desk.node(ticket.entity()).orElseThrow().x()).isEqualTo(321);
        EgoGraph.Node more = desk.picture().nodes().stream().filter(node -> node.depth() > 0 && node.hidden() > 0)
                .findFirst().orElseThrow();
        graph.arrangement().expand(more.entity(), Set.of(), 500);
        assertThat(desk.node(more.entity()).orElseThrow().hidden()).isLessThan(more.hidden());
        graph.arrangement().hide(List.of(ticket.entity()));
        assertThat(desk.entities()).doesNotContain(ticket.entity());
        graph.arrangement().reset();
        assertThat(desk.picture()).isEqualTo(before);
    }

    @Test
    void twoCustomersBecomeOneAndTwoAgain() {
        Entity other = any(EntityKind.CUSTOMER).entity();
        graph.merge().propose(centre, other);
        assertThat(graph.merge().proposalProperty().get().comparison().ofOther()).isPositive();
        graph.merge().merge();
        assertThat(desk.node(centre).orElseThrow().merged()).containsExactly(other);
        graph.curation().split(other);
        assertThat(desk.picture()).isEqualTo(before);
        graph.merge().propose(centre, other);
        graph.merge().swap();
        graph.merge().merge();
        assertThat(graph.centreProperty().get()).isEqualTo(other);
        desk.edits.undo();
        graph.centreOn(centre);
    }

    @Test
    void aTieShortensTheWay() {
        Entity customer = any(EntityKind.CUSTOMER).entity();
        graph.path().find(centre, customer);
        assertThat(graph.path().wayProperty().get().stations()).hasSizeGreaterThan(2);
        graph.curation().tie(centre, customer);
        assertThat(graph.path().wayProperty().get().stations()).containsExactly(centre, customer);
        assertThat(desk.edge(centre, customer).tie()).isNotEmpty();
        graph.curation().untie(desk.edge(centre, customer));
        graph.path().close();
        assertThat(desk.picture()).isEqualTo(before);
    }

    @Test
    void anEdgeShowsWhatItRestsOn() {
        for (EgoGraph.Edge edge : desk.picture().edges()) {
            graph.selection().choose(edge);
            assertThat(graph.evidence().memoriesProperty().get()).as(graph.words().row(edge)).isNotEmpty();
        }
    }

    @Test
    void timesLimitThePictureAndNotTheTimeline() {
        int stretches = graph.times().timelineProperty().get().size();
        graph.times().set(stretches - stretches / 4, stretches - 1);
        assertThat(desk.picture().nodes()).hasSizeLessThan(before.nodes().size());
        assertThat(graph.times().timelineProperty().get()).hasSize(stretches);
        graph.times().clear();
    }

    @Test
    void thePictureIsSavedForOtherPrograms(@TempDir Path folder) throws IOException {
        graph.exports().save(desk.picture(), GraphFormat.GRAPHML, folder.resolve("a.graphml"));
        graph.exports().save(desk.picture(), GraphFormat.CSV, folder.resolve("a.csv"));
        assertThat(Files.readString(folder.resolve("a.graphml"))).contains("<graphml").contains(centre.label());
        assertThat(Files.readAllLines(folder.resolve("a.csv"))).hasSize(before.edges().size() + 1);
    }
}
