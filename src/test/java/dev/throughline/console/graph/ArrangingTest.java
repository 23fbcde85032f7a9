package dev.throughline.console.graph;

import static dev.throughline.console.graph.GraphDesk.LAMP;
import static dev.throughline.console.graph.GraphDesk.MARA;
import static dev.throughline.console.graph.GraphDesk.ORDER;
import static dev.throughline.console.graph.GraphDesk.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.testing.FakeService;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Arrangement;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EntityKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Pinning, hiding, stopping and expanding, each of it undone and done again.
class ArrangingTest {

    private final GraphDesk desk = new GraphDesk();
    private final ArrangementViewModel arrangement = desk.graph.arrangement();

    @Test
    void aPinIsKeptAndUndoneAndDoneAgain() {
        EgoGraph.Node before = desk.node(TICKET).orElseThrow();
        arrangement.pin(TICKET, 12, -34);
        assertThat(desk.node(TICKET).orElseThrow().x()).isEqualTo(12);
        assertThat(arrangement.pinned(TICKET)).isTrue();
        desk.edits.undo();
        assertThat(desk.node(TICKET).orElseThrow()).isEqualTo(before);
        assertThat(arrangement.pinned(TICKET)).isFalse();
        desk.edits.redo();
        assertThat(desk.node(TICKET).orElseThrow().y()).isEqualTo(-34);
        arrangement.unpin(List.of(TICKET));
        assertThat(desk.node(TICKET).orElseThrow()).isEqualTo(before);
    }

    @Test
    void aPinSaysNothingAndHidingOffersUndo() {
        arrangement.pin(TICKET, 1, 2);
        assertThat(desk.notices.currentProperty().get()).isNull();
        arrangement.hide(List.of(ORDER));
        assertThat(desk.said()).isEqualTo("Hidden: order 4521");
        assertThat(desk.offersUndo()).isTrue();
    }

    @Test
    void whatIsHiddenIsGoneUntilItIsShownAgain() {
        arrangement.hide(List.of(ORDER, TICKET));
        assertThat(desk.entities()).doesNotContain(ORDER, TICKET);
        arrangement.unhide(List.of(ORDER));
        assertThat(desk.entities()).contains(ORDER).doesNotContain(TICKET);
        desk.edits.undo();
        desk.edits.undo();
        assertThat(desk.entities()).contains(ORDER, TICKET);
    }

    @Test
    void theCentreCannotBeHidden() {
        long before = desk.service.journal().lastSequence();
        arrangement.hide(List.of(MARA));
        assertThat(desk.service.journal().lastSequence()).isEqualTo(before);
        assertThat(desk.notices.currentProperty().get()).isNull();
    }

    @Test
    void behindAStopNothingIsReached() {
        assertThat(desk.entities()).contains(GraphDesk.OKAN);
        arrangement.stop(ORDER, true);
        assertThat(desk.entities()).doesNotContain(GraphDesk.OKAN);
        assertThat(desk.node(ORDER).orElseThrow().hub()).isTrue();
        arrangement.stop(ORDER, false);
        assertThat(desk.entities()).contains(GraphDesk.OKAN);
    }

    @Test
    void aNodeWithFewHiddenShowsThemAtOnceAndFoldsUpAgain() {
        desk.graph.depthProperty().set(1);
        EgoGraph.Node order = desk.node(ORDER).orElseThrow();
        assertThat(order.hidden()).isBetween(1, ExpandViewModel.FEW);
        desk.graph.expand().expand(order);
        assertThat(desk.node(ORDER).orElseThrow().hidden()).isZero();
        assertThat(desk.entities()).contains(GraphDesk.OKAN);
        assertThat(desk.graph.expand().questionProperty().get()).isNull();
        arrangement.collapse(ORDER);
        assertThat(desk.entities()).doesNotContain(GraphDesk.OKAN);
        desk.edits.undo();
        assertThat(desk.entities()).contains(GraphDesk.OKAN);
    }

    @Test
    void aHubAsksWhichKindAndHowMany() {
        EgoGraph.Node lamp = desk.node(LAMP).orElseThrow();
        desk.graph.expand().expand(lamp);
        ExpandViewModel.Question question = desk.graph.expand().questionProperty().get();
        assertThat(question.counts()).containsEntry(EntityKind.CUSTOMER, 65).containsEntry(EntityKind.TICKET, 66);
        desk.graph.expand().answer(Set.of(EntityKind.CUSTOMER), 10);
        assertThat(desk.graph.expand().questionProperty().get()).isNull();
        assertThat(arrangement.arrangementProperty().get().expansions())
                .containsExactly(new Arrangement.Expansion(LAMP, Set.of(EntityKind.CUSTOMER), 10));
        assertThat(desk.picture().nodes().stream().filter(node -> node.entity().kind() == EntityKind.CUSTOMER))
                .hasSize(13);
    }

    @Test
    void aKindThatIsAskedForComesIntoThePicture() {
        desk.graph.kinds().hide(EntityKind.ORDER);
        assertThat(desk.entities()).doesNotContain(ORDER);
        desk.graph.expand().ask(desk.node(LAMP).orElseThrow());
        desk.graph.expand().answer(Set.of(EntityKind.ORDER), 500);
        assertThat(desk.graph.kinds().shows(EntityKind.ORDER)).isTrue();
        assertThat(desk.entities()).contains(ORDER);
    }

    @Test
    void theWholeArrangementIsTakenBackAndBroughtBack() {
        arrangement.pin(TICKET, 1, 2);
        arrangement.hide(List.of(ORDER));
        arrangement.reset();
        assertThat(arrangement.arrangementProperty().get().isEmpty()).isTrue();
        assertThat(desk.entities()).contains(ORDER);
        desk.edits.undo();
        assertThat(desk.entities()).doesNotContain(ORDER);
        assertThat(desk.node(TICKET).orElseThrow().x()).isEqualTo(1);
    }

    @Test
    void eachCentreHasItsOwnArrangement() {
        arrangement.hide(List.of(ORDER));
        desk.graph.centreOn(GraphDesk.OKAN);
        assertThat(desk.entities()).contains(ORDER);
        desk.graph.back();
        assertThat(desk.entities()).doesNotContain(ORDER);
    }

    @Test
    void quickDeedsAreSavedOneAfterTheOther() {
        desk.tasks.hold();
        arrangement.pin(TICKET, 1, 2);
        arrangement.hide(List.of(ORDER));
        assertThat(desk.service.journal().lastSequence()).isEqualTo(1);
        desk.tasks.releaseAll();
        assertThat(desk.service.graph().arrangement(MARA).pinned()).containsOnlyKeys(TICKET);
        assertThat(desk.service.graph().arrangement(MARA).hidden()).containsExactly(ORDER);
        assertThat(desk.entities()).doesNotContain(ORDER);
    }

    @Test
    void whatSomebodyElseArrangesIsSeen() {
        Arrangement theirs = new Arrangement(MARA, Map.of(), Set.of(TICKET), Set.of(), List.of());
        desk.service.graph().arrange(Actor.rest("other"), theirs);
        assertThat(desk.entities()).doesNotContain(TICKET);
        assertThat(arrangement.hidden()).containsExactly(TICKET);
    }

    @Test
    void aFailureIsToldAndThePictureIsAsItWas() {
        FakeService service = (FakeService) desk.service;
        service.broken = true;
        arrangement.hide(List.of(ORDER));
        assertThat(desk.graph.problemProperty().get()).isNotNull();
        service.broken = false;
        desk.graph.retry();
        assertThat(desk.entities()).contains(ORDER);
        assertThat(arrangement.hidden()).isEmpty();
    }
}
