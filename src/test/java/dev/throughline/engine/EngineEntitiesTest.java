package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Arm;
import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.EgoQuery;
import dev.throughline.memory.Entities;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.EntityLink;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Link;
import dev.throughline.memory.LinkType;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryGraph;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Mention;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Recall;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Routing;
import dev.throughline.memory.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Merged entities are one wherever entities are read, tied ones are neighbours, and both can be taken back.
class EngineEntitiesTest extends EngineTest {

    private static final Actor DESK = Actor.console();
    private static final Actor BOT = Actor.rest("bot");
    private static final Scope ALL = Scope.wholeDesk();

    private static final Entity FIRST = new Entity(EntityKind.ORDER, "4521", "order 4521");
    private static final Entity SECOND = new Entity(EntityKind.ORDER, "4522", "order 4522");
    private static final Entity THIRD = new Entity(EntityKind.ORDER, "4523", "order 4523");
    private static final Entity MAIL = new Entity(EntityKind.EMAIL, "jo@example.org", "jo@example.org");
    private static final Entity TICKET = new Entity(EntityKind.TICKET, "881", "ticket 881");
    private static final Entity FAR = new Entity(EntityKind.TICKET, "990", "ticket 990");
    private static final List<Entity> ALL_OF_THEM = List.of(FIRST, SECOND, THIRD, MAIL, TICKET, FAR);
    private static final List<String> TEXTS =
            List.of("order 4521", "order 4522", "4523", "where is order 4522?", "jo@example.org", "ticket 881", "order");

    private Memory first;
    private Memory second;

    @BeforeEach
    void fill() {
        first = say("Order 4521 was sent, says jo@example.org");
        second = say("Order 4522 came back, write to jo@example.org");
        say("Orders 4521 and 4522 are on ticket 881");
        say("Order 4523 is a gift");
        say("Ticket 990 is about something else");
    }

    private Memory say(String text) {
        clock.advance(Duration.ofMinutes(1));
        return engine.memories().store(BOT, MemoryDraft.of("kb", text).withId(new MemoryId(text))).memory();
    }

    private DeskState state() {
        return DeskState.of(engine, ALL_OF_THEM, TEXTS);
    }

    private EgoGraph picture(Entity centre) {
        return engine.graph().ego(EgoQuery.of(ALL, centre, 2, 100));
    }

    private static EgoGraph.Node node(EgoGraph graph, Entity entity) {
        return graph.nodes().stream().filter(node -> node.entity().equals(entity)).findFirst().orElseThrow();
    }

    @Test
    void aMergedEntityIsTheKeptOneInPictures() {
        engine.entities().merge(DESK, FIRST, SECOND);

        EgoGraph picture = picture(SECOND);
        assertThat(picture).isEqualTo(picture(FIRST));
        assertThat(picture.nodes()).extracting(EgoGraph.Node::entity).contains(FIRST, MAIL, TICKET)
                .doesNotContain(SECOND);
        assertThat(node(picture, FIRST).evidence()).isEqualTo(3);
        assertThat(node(picture, FIRST).merged()).containsExactly(SECOND);
        assertThat(picture(MAIL).edges()).containsExactlyInAnyOrder(new EgoGraph.Edge(MAIL, FIRST, 2, null),
                new EgoGraph.Edge(FIRST, TICKET, 1, null));
    }

    @Test
    void aMergedEntityIsFoundAsTheKeptOne() {
        engine.entities().merge(DESK, FIRST, SECOND);

        assertThat(engine.graph().find(ALL, "4522", 10)).containsExactly(FIRST);
        assertThat(engine.graph().find(ALL, "order 452", 10)).containsExactly(FIRST, THIRD);
        assertThat(engine.graph().find(Scope.agent("nobody"), "4522", 10)).isEmpty();
        assertThat(engine.entities().resolve(SECOND)).isEqualTo(FIRST);
        assertThat(engine.entities().resolve(FIRST)).isEqualTo(FIRST);
    }

    @Test
    void whatMemoriesSpeakOfStaysAsItWasFound() {
        engine.entities().merge(DESK, FIRST, SECOND);

        assertThat(engine.graph().mentions(second.id())).extracting(Mention::entity).contains(SECOND)
                .doesNotContain(FIRST);
        assertThat(engine.memories().find(second.id())).contains(second);
    }

    @Test
    void aQuestionAboutEitherFindsTheMemoriesOfBoth() {
        assertThat(exact("what of order 4521?")).doesNotContain(second.id());
        engine.entities().merge(DESK, FIRST, SECOND);

        assertThat(exact("what of order 4521?")).contains(first.id(), second.id());
        assertThat(exact("what of order 4522?")).contains(first.id(), second.id());
        assertThat(exact("what of order 4523?")).hasSize(1);
        engine.entities().split(DESK, SECOND);
        assertThat(exact("what of order 4521?")).doesNotContain(second.id());
    }

    private List<MemoryId> exact(String question) {
        Recall recall = engine.recall(RecallQuery.of(ALL, question).withRouting(Routing.BM25).withTopK(50));
        return recall.items().stream()
                .filter(item -> item.explanation().hits().stream().anyMatch(hit -> hit.arm() == Arm.EXACT))
                .map(item -> item.memory().id())
                .toList();
    }

    @Test
    void memoriesOfBothAreLinked() {
        engine.entities().merge(DESK, FIRST, SECOND);

        for (Memory from : List.of(first, second)) {
            MemoryGraph around = engine.graph().around(from.id(), 1, Set.of(LinkType.SHARES_ENTITY), 0, 50);
            assertThat(around.links()).filteredOn(link -> FIRST.id().equals(link.via()))
                    .extracting(link -> link.other(from.id()))
                    .contains(from.equals(first) ? second.id() : first.id());
            assertThat(around.links()).extracting(Link::via).doesNotContain(SECOND.id());
        }
    }

    @Test
    void aChainResolvesInOneStepAndComesApartAsItWasMade() {
        EntityMerge inner = engine.entities().merge(DESK, SECOND, THIRD);
        clock.advance(Duration.ofMinutes(1));
        EntityMerge outer = engine.entities().merge(DESK, FIRST, SECOND);

        assertThat(engine.entities().resolve(THIRD)).isEqualTo(FIRST);
        assertThat(engine.entities().mergedInto(FIRST)).containsExactly(outer, inner);
        assertThat(engine.entities().mergedInto(SECOND)).containsExactly(inner);
        assertThat(node(picture(THIRD), FIRST).evidence()).isEqualTo(4);

        assertThat(engine.entities().split(DESK, SECOND)).isEqualTo(outer);
        assertThat(engine.entities().resolve(THIRD)).isEqualTo(SECOND);
        assertThat(engine.entities().resolve(FIRST)).isEqualTo(FIRST);
        assertThat(node(picture(THIRD), SECOND).merged()).containsExactly(THIRD);
    }

    @Test
    void mergingWhatIsMergedMergesWhatItStandsFor() {
        engine.entities().merge(DESK, SECOND, THIRD);

        EntityMerge merge = engine.entities().merge(DESK, FIRST, THIRD);

        assertThat(merge.merged()).isEqualTo(SECOND);
        assertThat(ALL_OF_THEM.subList(0, 3)).allMatch(order -> engine.entities().resolve(order).equals(FIRST));
    }

    @Test
    void theJournalSaysWhatWasDone() {
        EntityMerge merge = engine.entities().merge(DESK, FIRST, SECOND);
        EntityLink tie = engine.entities().tie(DESK, TICKET, FAR);
        engine.entities().untie(DESK, tie.id());
        engine.entities().split(DESK, SECOND);

        List<Change> changes = engine.journal().since(0, 100);
        List<Change> last = changes.subList(changes.size() - 4, changes.size());
        assertThat(last).extracting(Change::kind).containsExactly(ChangeKind.MERGED, ChangeKind.LINKED,
                ChangeKind.UNLINKED, ChangeKind.SPLIT);
        assertThat(last).extracting(Change::subject)
                .containsExactly(SECOND.id(), tie.id(), tie.id(), SECOND.id());
        assertThat(last.getFirst().after()).isEqualTo(merge);
        assertThat(last.getLast().before()).isEqualTo(merge);
    }

    @Test
    void everyStepCanBeUndoneAndRedone() {
        DeskState none = state();
        engine.entities().merge(DESK, SECOND, THIRD);
        DeskState one = state();
        clock.advance(Duration.ofMinutes(1));
        engine.entities().merge(DESK, FIRST, SECOND);
        DeskState two = state();
        EntityLink tie = engine.entities().tie(DESK, SECOND, FAR);
        DeskState tied = state();
        engine.entities().split(DESK, SECOND);
        DeskState split = state();
        engine.entities().untie(DESK, tie.id());
        DeskState untied = state();

        for (DeskState earlier : List.of(split, tied, two, one, none)) {
            engine.journal().undo(DESK);
            assertThat(state()).usingRecursiveComparison().isEqualTo(earlier);
        }
        for (DeskState later : List.of(one, two, tied, split, untied)) {
            engine.journal().redo(DESK);
            assertThat(state()).isEqualTo(later);
        }
    }

    @Test
    void anUndoThatWouldMakeACircleIsRefused() {
        engine.entities().merge(DESK, FIRST, SECOND);
        engine.entities().split(DESK, SECOND);
        engine.entities().merge(BOT, SECOND, FIRST);

        assertThatThrownBy(() -> engine.journal().undo(DESK)).isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(FIRST.id()).hasMessageContaining("command");
        assertThat(engine.entities().resolve(FIRST)).isEqualTo(SECOND);
    }

    @Test
    void whatCannotBeMergedIsRefusedByName() {
        engine.entities().merge(DESK, FIRST, SECOND);

        for (Entity[] pair : new Entity[][] {{FIRST, FIRST}, {FIRST, TICKET}, {FIRST, SECOND}, {SECOND, FIRST}}) {
            assertThatThrownBy(() -> engine.entities().merge(DESK, pair[0], pair[1]))
                    .isInstanceOfSatisfying(InvalidRequest.class, e -> assertThat(e.field()).isEqualTo("merged"));
        }
        assertThatThrownBy(() -> engine.entities().split(DESK, FIRST)).isInstanceOf(NotFound.class)
                .hasMessageContaining(FIRST.id());
        assertThatThrownBy(() -> engine.entities().compare(FIRST, FIRST)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> engine.entities().compare(SECOND, FIRST)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> engine.entities().tie(DESK, FIRST, FIRST)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> engine.entities().tie(DESK, FIRST, SECOND)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> engine.entities().untie(DESK, "tie_0")).isInstanceOf(NotFound.class);
    }

    @Test
    void entitiesThatNoMemorySpeaksOfCanBeMerged() {
        DeskState before = state();
        Entity unheard = new Entity(EntityKind.ORDER, "1001", "order 1001");
        engine.entities().merge(DESK, unheard, FIRST);

        assertThat(engine.entities().resolve(FIRST)).isEqualTo(unheard);
        assertThat(engine.graph().find(ALL, "4521", 10)).containsExactly(unheard);
        assertThat(node(picture(FIRST), unheard).evidence()).isEqualTo(2);
        assertThat(exact("what of order 1001?")).hasSize(2);
        engine.entities().split(DESK, FIRST);
        assertThat(state()).usingRecursiveComparison().isEqualTo(before);
        assertThat(engine.graph().find(ALL, "order 1001", 10)).isEmpty();
    }

    @Test
    void aComparisonCountsAndWarns() {
        Entities.Comparison orders = engine.entities().compare(FIRST, SECOND);

        assertThat(orders).isEqualTo(new Entities.Comparison(FIRST, SECOND, 1, 1, 1, List.of(MAIL, TICKET),
                orders.oneExample(), orders.otherExample(), List.of(Entities.Warning.DIFFERENT_IDENTIFIERS)));
        assertThat(orders.oneExample().orElseThrow().content()).isEqualTo("Orders 4521 and 4522 are on ticket 881");
        assertThat(engine.entities().compare(FIRST, FAR).warnings()).containsExactly(Entities.Warning.DIFFERENT_KINDS,
                Entities.Warning.DIFFERENT_IDENTIFIERS, Entities.Warning.NOTHING_IN_COMMON);
        engine.entities().merge(DESK, FIRST, SECOND);
        Entities.Comparison group = engine.entities().compare(SECOND, TICKET);
        assertThat(List.of(group.ofOne(), group.ofOther(), group.ofBoth())).containsExactly(2, 0, 1);
        Entity unheard = new Entity(EntityKind.ORDER, "1001", "order 1001");
        assertThat(engine.entities().compare(FIRST, unheard).otherExample()).isEmpty();
    }

    @Test
    void aComparisonWarnsOfCustomersWithOtherAddresses() {
        Entity jo = customer("jo", "Jo writes from jo@home.example");
        Entity joe = customer("joe", "Joe writes from joe@work.example");
        Entity joseph = customer("joseph", "Joseph calls");

        assertThat(engine.entities().compare(jo, joe).warnings()).containsExactly(
                Entities.Warning.DIFFERENT_ADDRESSES, Entities.Warning.NOTHING_IN_COMMON);
        assertThat(engine.entities().compare(jo, joseph).warnings())
                .containsExactly(Entities.Warning.NOTHING_IN_COMMON);
        customer("joe", "Joe has jo@home.example too");
        assertThat(engine.entities().compare(jo, joe).warnings()).isEmpty();
    }

    private Entity customer(String handle, String text) {
        engine.memories().store(BOT, MemoryDraft.of("kb", text).withTags(List.of("customer:" + handle)));
        return new Entity(EntityKind.CUSTOMER, handle, handle);
    }

    @Test
    void aTieIsOneFromBothEnds() {
        EntityLink tie = engine.entities().tie(DESK, TICKET, FAR);

        assertThat(engine.entities().tie(DESK, FAR, TICKET)).isEqualTo(tie);
        assertThat(engine.entities().ties(TICKET)).containsExactly(tie).isEqualTo(engine.entities().ties(FAR));
        assertThat(picture(FAR).nodes()).extracting(EgoGraph.Node::entity).contains(TICKET, FIRST);
        assertThat(picture(TICKET).edges()).anyMatch(edge -> edge.weight() == 0
                && Set.of(edge.from(), edge.to()).equals(Set.of(TICKET, FAR)));
        engine.entities().untie(DESK, tie.id());
        assertThat(engine.entities().ties(FAR)).isEmpty();
        assertThat(picture(FAR).nodes()).extracting(EgoGraph.Node::entity).containsExactly(FAR);
    }

    @Test
    void aTieFollowsItsEndsThroughMerges() {
        DeskState before = state();
        EntityLink tie = engine.entities().tie(DESK, SECOND, FAR);
        engine.entities().merge(DESK, FIRST, SECOND);

        assertThat(engine.entities().ties(FIRST))
                .containsExactly(new EntityLink(tie.id(), FIRST, FAR, tie.created()));
        assertThat(engine.entities().tie(DESK, FIRST, FAR).id()).isEqualTo(tie.id());
        assertThat(picture(FAR).nodes()).extracting(EgoGraph.Node::entity).contains(FIRST).doesNotContain(SECOND);
        EntityLink inner = engine.entities().tie(DESK, TICKET, FAR);
        engine.entities().merge(DESK, TICKET, FAR);
        assertThat(engine.entities().ties(TICKET)).extracting(EntityLink::id).containsExactly(tie.id());
        engine.entities().split(DESK, FAR);
        assertThat(engine.entities().ties(TICKET)).containsExactly(inner);
        for (int i = 0; i < 5; i++) {
            engine.journal().undo(DESK);
        }
        assertThat(state()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aTieShowsNoAgentWhatOnlyAnotherKnows() {
        clock.advance(Duration.ofMinutes(1));
        engine.memories().store(BOT, MemoryDraft.of("other", "Order 4521 is on my list"));
        engine.entities().tie(DESK, FIRST, FAR);

        EgoGraph others = engine.graph().ego(EgoQuery.of(Scope.agent("other"), FIRST, 2, 100));
        assertThat(others.nodes()).extracting(EgoGraph.Node::entity).containsExactly(FIRST);
    }

    @Test
    void mergesAndTiesSurviveARestart() {
        engine.entities().merge(DESK, FIRST, SECOND);
        engine.entities().tie(DESK, FIRST, FAR);
        DeskState before = state();
        engine.close();
        engine = EngineFixture.open(directory, clock);

        assertThat(state()).usingRecursiveComparison().isEqualTo(before);
    }
}
