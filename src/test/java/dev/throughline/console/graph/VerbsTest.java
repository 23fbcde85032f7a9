package dev.throughline.console.graph;

import static dev.throughline.console.graph.GraphDesk.LAMP;
import static dev.throughline.console.graph.GraphDesk.MARA;
import static dev.throughline.console.graph.GraphDesk.ORDER;
import static dev.throughline.console.graph.GraphDesk.OTHER_TICKET;
import static dev.throughline.console.graph.GraphDesk.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which verbs go with what is selected, and that each does what it says.
class VerbsTest {

    private final GraphDesk desk = new GraphDesk();
    private final Verbs verbs = new Verbs(desk.graph);

    @Test
    void aNodeHasItsVerbs() {
        assertThat(verbs.of(Chosen.of(List.of(TICKET)))).containsExactly(Verb.CENTRE, Verb.OPEN, Verb.PIN, Verb.STOP,
                Verb.HIDE, Verb.PATH_TO, Verb.TIE_TO, Verb.MERGE_WITH);
        assertThat(verbs.of(Chosen.of(List.of(MARA)))).doesNotContain(Verb.CENTRE, Verb.HIDE, Verb.STOP)
                .contains(Verb.OPEN);
        assertThat(verbs.of(Chosen.of(List.of(LAMP)))).startsWith(Verb.EXPAND).doesNotContain(Verb.OPEN);
    }

    @Test
    void twoHaveTheirs() {
        assertThat(verbs.of(Chosen.of(List.of(TICKET, ORDER)))).containsExactly(Verb.PATH, Verb.TIE, Verb.MERGE,
                Verb.PIN, Verb.HIDE);
        assertThat(verbs.of(Chosen.of(List.of(TICKET, ORDER, LAMP)))).containsExactly(Verb.PIN, Verb.HIDE);
    }

    @Test
    void onlyATieByHandCanBeUntied() {
        assertThat(verbs.of(new Chosen.Between(TICKET, ORDER))).isEmpty();
        desk.graph.curation().tie(TICKET, OTHER_TICKET);
        Chosen tie = new Chosen.Between(OTHER_TICKET, TICKET);
        assertThat(verbs.of(tie)).containsExactly(Verb.UNTIE);
        verbs.perform(Verb.UNTIE, tie);
        assertThat(desk.graph.edge(new Chosen.Between(TICKET, OTHER_TICKET))).isEmpty();
    }

    @Test
    void letterMeansWhatFits() {
        Chosen ticket = Chosen.of(List.of(TICKET));
        assertThat(verbs.byKey(ticket, "P")).contains(Verb.PIN);
        verbs.perform(Verb.PIN, ticket);
        assertThat(verbs.byKey(ticket, "P")).contains(Verb.UNPIN);
        assertThat(verbs.byKey(ticket, "W")).contains(Verb.PATH_TO);
        assertThat(verbs.byKey(Chosen.of(List.of(TICKET, ORDER)), "W")).contains(Verb.PATH);
        assertThat(verbs.byKey(ticket, "E")).isEmpty();
        assertThat(verbs.byKey(Chosen.NOTHING, "P")).isEmpty();
    }

    @Test
    void eachDoesWhatItSays() {
        Chosen order = Chosen.of(List.of(ORDER));
        verbs.perform(Verb.STOP, order);
        assertThat(verbs.of(order)).contains(Verb.GO_ON, Verb.EXPAND).doesNotContain(Verb.STOP);
        verbs.perform(Verb.GO_ON, order);
        verbs.perform(Verb.MERGE_WITH, order);
        assertThat(desk.graph.pick().pickProperty().get().purpose()).isEqualTo(PickViewModel.Purpose.MERGE);
        desk.graph.pick().cancel();
        verbs.perform(Verb.PATH, Chosen.of(List.of(MARA, ORDER)));
        assertThat(desk.graph.path().wayProperty().get().stations()).containsExactly(MARA, ORDER);
        verbs.perform(Verb.HIDE, Chosen.of(List.of(ORDER, TICKET)));
        assertThat(desk.entities()).doesNotContain(ORDER, TICKET);
        verbs.perform(Verb.CENTRE, Chosen.of(List.of(LAMP)));
        assertThat(desk.graph.centreProperty().get()).isEqualTo(LAMP);
    }

    @Test
    void noTwoVerbsOfOneSelectionShareALetter() {
        for (List<Entity> chosen : List.of(List.of(TICKET), List.of(LAMP), List.of(MARA),
                List.of(TICKET, ORDER), List.of(TICKET, ORDER, LAMP))) {
            assertThat(verbs.of(Chosen.of(chosen))).extracting(Verb::key).doesNotHaveDuplicates();
        }
    }
}
