package dev.throughline.console.graph;

import static dev.throughline.console.graph.GraphDesk.MARA;
import static dev.throughline.console.graph.GraphDesk.ORDER;
import static dev.throughline.console.graph.GraphDesk.OTHER_TICKET;
import static dev.throughline.console.graph.GraphDesk.TICKET;
import static dev.throughline.console.graph.GraphDesk.TYPO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entities;
import org.junit.jupiter.api.Test;

/// Merging with a swap, taking apart, tying and untying, all of it undone.
class CuratingTest {

    private final GraphDesk desk = new GraphDesk();
    private final MergeViewModel merge = desk.graph.merge();

    @Test
    void theProposalSaysWhatSpeaksForIt() {
        merge.propose(MARA, TYPO);
        Entities.Comparison found = merge.proposalProperty().get().comparison();
        assertThat(found.ofOne()).isEqualTo(15);
        assertThat(found.ofOther()).isEqualTo(2);
        assertThat(found.shared()).extracting("label").containsExactly("mara@lindqvist.example", "SAML-0217",
                "order 4310");
        assertThat(merge.openProperty().get()).isTrue();
    }

    @Test
    void twoBecomeOneAndAreTakenApartAgain() {
        EgoGraph before = desk.picture();
        merge.propose(MARA, TYPO);
        merge.merge();
        assertThat(merge.openProperty().get()).isFalse();
        assertThat(desk.said()).isEqualTo("Mara Lindquist merged into Mara Lindqvist");
        assertThat(desk.offersUndo()).isTrue();
        assertThat(desk.entities()).doesNotContain(TYPO);
        assertThat(desk.node(MARA).orElseThrow().merged()).containsExactly(TYPO);
        assertThat(desk.node(MARA).orElseThrow().evidence()).isEqualTo(17);
        desk.graph.curation().split(TYPO);
        assertThat(desk.picture()).isEqualTo(before);
        desk.edits.undo();
        assertThat(desk.entities()).doesNotContain(TYPO);
        desk.edits.undo();
        assertThat(desk.picture()).isEqualTo(before);
    }

    @Test
    void swappedTheOtherOneStaysAndTakesTheMiddle() {
        merge.propose(MARA, TYPO);
        merge.swap();
        assertThat(merge.proposalProperty().get().kept()).isEqualTo(TYPO);
        merge.merge();
        assertThat(desk.graph.centreProperty().get()).isEqualTo(TYPO);
        assertThat(desk.node(TYPO).orElseThrow().merged()).containsExactly(MARA);
        assertThat(desk.graph.selection().chosenProperty().get().single()).contains(TYPO);
    }

    @Test
    void aMergedCustomerInTheMiddleIsFoundUnderTheOtherName() {
        merge.propose(MARA, TYPO);
        merge.swap();
        merge.merge();
        desk.graph.centreOn(MARA);
        assertThat(desk.graph.centreProperty().get()).isEqualTo(TYPO);
    }

    @Test
    void differentKindsStayTwo() {
        merge.propose(MARA, ORDER);
        assertThat(merge.proposalProperty().get().allowed()).isFalse();
        merge.merge();
        assertThat(desk.service.journal().lastSequence()).isZero();
        assertThat(merge.openProperty().get()).isTrue();
    }

    @Test
    void whatIsOneAlreadyIsSaid() {
        merge.propose(MARA, MARA);
        assertThat(merge.problemProperty().get()).isNotNull();
        assertThat(merge.proposalProperty().get()).isNull();
        merge.close();
        assertThat(merge.problemProperty().get()).isNull();
    }

    @Test
    void ticketsAreTiedAndUntied() {
        desk.graph.curation().tie(TICKET, OTHER_TICKET);
        assertThat(desk.said()).isEqualTo("Tied: ticket 881 and ticket 806");
        EgoGraph.Edge tie = desk.edge(TICKET, OTHER_TICKET);
        assertThat(tie.weight()).isZero();
        assertThat(tie.tie()).isNotNull();
        assertThat(desk.graph.words().edge(tie)).isEqualTo("tied by hand");
        desk.graph.curation().untie(tie);
        assertThat(desk.graph.edge(new Chosen.Between(TICKET, OTHER_TICKET))).isEmpty();
        desk.edits.undo();
        assertThat(desk.graph.edge(new Chosen.Between(OTHER_TICKET, TICKET))).isPresent();
    }

    @Test
    void whatMemoriesSayCannotBeUntied() {
        desk.graph.curation().untie(desk.edge(TICKET, ORDER));
        assertThat(desk.service.journal().lastSequence()).isZero();
    }

    @Test
    void anEdgeShowsTheMemoriesItRestsOn() {
        desk.graph.selection().choose(desk.edge(TICKET, ORDER));
        assertThat(desk.graph.evidence().memoriesProperty().get()).hasSize(4)
                .allSatisfy(memory -> assertThat(memory.content()).contains("4521"));
        desk.graph.selection().clear();
        assertThat(desk.graph.evidence().memoriesProperty().get()).isNull();
    }

    @Test
    void betweenThingsWithoutAListOfTheirOwnThePathsExampleIsShown() {
        desk.graph.selection().choose(desk.edge(ORDER, GraphDesk.LAMP));
        assertThat(desk.graph.evidence().memoriesProperty().get()).singleElement()
                .satisfies(memory -> assertThat(memory.content()).contains("order 4521, SKU L-200-B"));
    }
}
