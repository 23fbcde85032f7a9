package dev.throughline.console.graph;

import static dev.throughline.console.graph.GraphDesk.LAMP;
import static dev.throughline.console.graph.GraphDesk.MARA;
import static dev.throughline.console.graph.GraphDesk.OKAN;
import static dev.throughline.console.graph.GraphDesk.ORDER;
import static dev.throughline.console.graph.GraphDesk.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.desk.Place;
import dev.throughline.console.kit.Screen;
import dev.throughline.memory.Actor;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.GraphFormat;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where one looks, what is left out of it, ways through it, and taking it along.
class LookingTest {

    private final GraphDesk desk = new GraphDesk();

    @Test
    void theOpenCustomerIsInTheMiddle() {
        assertThat(desk.graph.centreProperty().get()).isEqualTo(MARA);
        desk.graph.centreOn(LAMP);
        desk.graph.home();
        assertThat(desk.graph.centreProperty().get()).isEqualTo(MARA);
    }

    @Test
    void oneGoesBackAndForward() {
        desk.graph.centreOn(ORDER);
        desk.graph.centreOn(OKAN);
        assertThat(desk.graph.trail().beforeProperty().get()).isEqualTo(ORDER);
        desk.graph.back();
        desk.graph.back();
        assertThat(desk.graph.centreProperty().get()).isEqualTo(MARA);
        assertThat(desk.graph.trail().beforeProperty().get()).isNull();
        assertThat(desk.graph.trail().afterProperty().get()).isEqualTo(ORDER);
        desk.graph.forward();
        desk.graph.centreOn(LAMP);
        assertThat(desk.graph.trail().afterProperty().get()).isNull();
    }

    @Test
    void aMemorysTicketComesIntoTheMiddle() {
        desk.graph.centreOnTicketOf(new MemoryId("g17"));
        assertThat(desk.graph.centreProperty().get()).isEqualTo(new Entity(EntityKind.TICKET, "601", ""));
    }

    @Test
    void anythingIsFound() {
        desk.graph.search().textProperty().set("okan");
        assertThat(desk.graph.search().suggestions()).first().isEqualTo(OKAN);
        desk.graph.search().clear();
        assertThat(desk.graph.search().suggestions()).isEmpty();
    }

    @Test
    void anOlderPictureThatComesLateIsDropped() {
        desk.tasks.hold();
        desk.graph.centreOn(ORDER);
        desk.graph.centreOn(OKAN);
        desk.tasks.release(1);
        desk.tasks.release(0);
        assertThat(desk.picture().nodes().getFirst().entity()).isEqualTo(OKAN);
    }

    @Test
    void aKindIsLeftOutAndStaysInTheLegend() {
        int tickets = line(EntityKind.TICKET).count();
        desk.graph.kinds().toggle(EntityKind.TICKET);
        assertThat(desk.entities()).noneMatch(entity -> entity.kind() == EntityKind.TICKET);
        assertThat(line(EntityKind.TICKET)).isEqualTo(new LegendLine(EntityKind.TICKET, 0, false));
        desk.graph.kinds().toggle(EntityKind.TICKET);
        assertThat(line(EntityKind.TICKET).count()).isEqualTo(tickets);
    }

    @Test
    void amountsComeOnlyWhenAskedFor() {
        assertThat(desk.entities()).noneMatch(entity -> entity.kind() == EntityKind.MONEY);
        desk.graph.kinds().toggle(EntityKind.MONEY);
        assertThat(desk.entities()).anyMatch(entity -> entity.kind() == EntityKind.MONEY);
    }

    @Test
    void timesAreTriedFirstAndAskedForThen() {
        EgoGraph before = desk.picture();
        desk.graph.times().tryOut(25, 29);
        assertThat(desk.picture()).isSameAs(before);
        desk.graph.times().set(25, 29);
        assertThat(desk.entities()).contains(TICKET).doesNotContain(GraphDesk.OTHER_TICKET);
        assertThat(desk.graph.words().range(desk.graph.times().setProperty().get().since(),
                desk.graph.times().setProperty().get().until())).isEqualTo("30 Sep 2026 – 14 Nov 2026");
        desk.graph.times().set(0, 29);
        assertThat(desk.graph.times().setProperty().get()).isNull();
        assertThat(desk.picture()).isEqualTo(before);
    }

    @Test
    void anotherMiddleHasItsOwnTimesAndTheSameKinds() {
        desk.graph.times().set(25, 29);
        desk.graph.kinds().hide(EntityKind.EMAIL);
        desk.graph.centreOn(OKAN);
        assertThat(desk.graph.times().setProperty().get()).isNull();
        assertThat(desk.graph.kinds().shows(EntityKind.EMAIL)).isFalse();
    }

    @Test
    void theWayIsShownWithWhatThePictureLacks() {
        desk.graph.depthProperty().set(1);
        assertThat(desk.entities()).doesNotContain(OKAN);
        desk.graph.path().find(MARA, OKAN);
        assertThat(desk.graph.path().wayProperty().get().stations()).containsExactly(MARA, ORDER, OKAN);
        assertThat(desk.entities()).contains(OKAN);
        assertThat(desk.edge(ORDER, OKAN).weight()).isEqualTo(2);
        assertThat(desk.graph.words().way(desk.graph.path().wayProperty().get()))
                .isEqualTo("Mara Lindqvist → order 4521 → Okan Demir: 2 steps, through 6 memories");
        desk.graph.path().close();
        assertThat(desk.entities()).doesNotContain(OKAN);
    }

    @Test
    void thatThereIsNoWayIsSaid() {
        Entity stranger = new Entity(EntityKind.CUSTOMER, "chiara-benedetti", "Chiara Benedetti");
        desk.graph.path().find(MARA, stranger);
        assertThat(desk.graph.path().wayProperty().get().path()).isEmpty();
        assertThat(desk.graph.words().way(desk.graph.path().wayProperty().get()))
                .isEqualTo("No way from Mara Lindqvist to Chiara Benedetti in six steps");
    }

    @Test
    void theSecondOfTwoIsPickedByNameOrClick() {
        desk.graph.pick().start(PickViewModel.Purpose.PATH, MARA);
        desk.graph.choose(MARA);
        assertThat(desk.graph.pick().pickProperty().get()).isNotNull();
        desk.graph.choose(OKAN);
        assertThat(desk.graph.pick().pickProperty().get()).isNull();
        assertThat(desk.graph.path().wayProperty().get().to()).isEqualTo(OKAN);
        desk.graph.choose(OKAN);
        assertThat(desk.graph.selection().chosenProperty().get().single()).contains(OKAN);
    }

    @Test
    void whatLeavesThePictureIsNotSelectedAnyMore() {
        desk.graph.selection().choose(List.of(TICKET, ORDER));
        desk.graph.arrangement().hide(List.of(TICKET));
        assertThat(desk.graph.selection().chosenProperty().get().list()).containsExactly(ORDER);
    }

    @Test
    void whatABotWritesAppears() {
        desk.service.memories().store(Actor.rest("bot"), MemoryDraft.of("halden-desk", "Also about order 7777.")
                .withTags(List.of("customer:mara-lindqvist")));
        assertThat(desk.entities()).contains(new Entity(EntityKind.ORDER, "7777", ""));
    }

    @Test
    void whatIsMissedElsewhereIsCaughtUpWith() {
        desk.navigation.go(Screen.HEALTH);
        desk.service.entities().tie(Actor.rest("other"), TICKET, GraphDesk.OTHER_TICKET);
        assertThat(desk.graph.edge(new Chosen.Between(TICKET, GraphDesk.OTHER_TICKET))).isEmpty();
        desk.navigation.go(Screen.GRAPH);
        assertThat(desk.graph.edge(new Chosen.Between(TICKET, GraphDesk.OTHER_TICKET))).isPresent();
    }

    @Test
    void aTicketAndAMemoryOpenOnTheDesk() {
        desk.graph.open(desk.node(TICKET).orElseThrow());
        assertThat(desk.navigation.screenProperty().get()).isEqualTo(Screen.DESK);
        assertThat(desk.open.shownProperty().get()).isEqualTo(new Place.OfTicket("ticket-881"));
        desk.graph.open(desk.service.memories().live(new MemoryId("g16")));
        assertThat(desk.open.handleProperty().get()).isEqualTo("okan-demir");
    }

    @Test
    void aReaderHearsWhatIsBesideIt() {
        EgoGraph.Node ticket = desk.node(TICKET).orElseThrow();
        assertThat(desk.graph.words().node(ticket, true)).isEqualTo("Ticket ticket 881, 4 memories, open, pinned");
        EgoGraph.Node lamp = desk.node(LAMP).orElseThrow();
        assertThat(desk.graph.words().nodeAndNeighbours(lamp, false, List.of(ticket)))
                .isEqualTo("Article number SKU L-200-B, 130 memories, 192 more not shown, goes no further here. "
                        + "Beside it: ticket 881");
        assertThat(desk.graph.words().row(desk.edge(TICKET, ORDER))).isEqualTo("order 4521 and ticket 881: 4 memories");
    }

    @Test
    void graphMlAndCsvAreSaved(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(GraphExportViewModel.name("Mara / Lindqvist?", ExportFormat.CSV));
        assertThat(file.getFileName().toString()).isEqualTo("Mara - Lindqvist-.csv");
        desk.graph.exports().save(desk.picture(), GraphFormat.CSV, file);
        assertThat(Files.readString(file)).startsWith("CSV").contains("customer:mara-lindqvist");
        assertThat(desk.said()).isEqualTo("Saved as " + file.toAbsolutePath());
        desk.graph.exports().save(desk.picture(), GraphFormat.GRAPHML, folder.resolve("no/such/folder.graphml"));
        assertThat(desk.said()).isEqualTo("The file cannot be read or written.");
    }

    private LegendLine line(EntityKind kind) {
        return desk.graph.legend().stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
    }
}
