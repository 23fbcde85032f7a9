package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.memory.Actor;
import dev.throughline.memory.HandOff;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.SessionDraft;
import dev.throughline.memory.Undertaking;
import dev.throughline.memory.Undertaking.Kind;
import dev.throughline.memory.Undertaking.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What was tried and promised, through the engine: found, put right, undone, handed off. It is Monday, 4 May 2026.
class EngineUndertakingsTest extends EngineTest {

    private static final Actor DESK = Actor.console();
    private static final String JANE = "jane-doe";

    private Memory said(String role, String session, String text) {
        clock.advance(Duration.ofMinutes(1));
        String author = role.equals("customer") ? JANE : role.equals("agent") ? "priya-agent" : "bot";
        return engine.memories().store(Actor.rest("bot"), MemoryDraft.of("kb", text)
                .withTags(List.of("customer:" + JANE)).withSession(session)
                .withMetadata(new Metadata(Map.of("author", author, "role", role, "customer_name", "Jane Doe"))))
                .memory();
    }

    private Memory note(String text) {
        return engine.memories().store(DESK, MemoryDraft.of("kb", text).withTags(List.of("customer:" + JANE))).memory();
    }

    private List<Undertaking> known() {
        return engine.undertakings().of(JANE);
    }

    private Undertaking only() {
        assertThat(known()).hasSize(1);
        return known().getFirst();
    }

    private static List<String> texts(List<Undertaking> undertakings) {
        return undertakings.stream().map(Undertaking::text).toList();
    }

    @Test
    void whatWasTriedAndPromisedIsFoundWithWhoAndWhen() {
        Memory tried = said("customer", "s", "I have already cleared the cache, but no luck.");
        Memory promised = said("agent", "s", "I'm sorry. I will call you back on Friday.");

        assertThat(known()).containsExactly(
                new Undertaking(promised.id() + "#promised-1", JANE, Kind.PROMISED, "call you back", promised.id(),
                        promised.eventTime(), "priya-agent", Instant.parse("2026-05-08T23:59:59Z"), Outcome.OPEN, false),
                new Undertaking(tried.id() + "#tried-1", JANE, Kind.TRIED, "cleared the cache", tried.id(),
                        tried.eventTime(), "Jane", null, Outcome.FAILED, false));
    }

    @Test
    void aPromiseIsOverdueOnceItsDayIsOverAndDoneWhenTheCustomerHasIt() {
        said("agent", "s", "We will refund the €41.00 for order 4521 within five business days.");
        assertThat(only().overdue(Instant.parse("2026-05-11T23:00:00Z"))).isFalse();
        assertThat(only().overdue(Instant.parse("2026-05-12T00:00:00Z"))).isTrue();

        clock.advance(Duration.ofDays(10));
        said("customer", "s", "Still nothing has arrived.");
        assertThat(only().outcome()).isEqualTo(Outcome.OPEN);
        said("customer", "s", "The refund for 4521 arrived this morning, thanks.");
        assertThat(only().outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void theSameThingInTwoTicketsIsOneAndTheLatestStands() {
        said("customer", "s1", "I restarted the router twice.");
        Memory latest = said("customer", "s2", "I have restarted the router again, and cleared the cookies.");

        assertThat(texts(known())).containsExactlyInAnyOrder("restarted the router again", "cleared the cookies");
        assertThat(known()).allSatisfy(each -> assertThat(each.source()).isEqualTo(latest.id()));
    }

    @Test
    void aCorrectionSticksAndIsUndoneAndDoneAgain() {
        said("agent", "s", "I will send you a label tomorrow.");
        Undertaking found = only();

        engine.undertakings().correct(DESK, found.withText("send a return label").withOutcome(Outcome.DONE));
        assertThat(only().text()).isEqualTo("send a return label");
        assertThat(only().outcome()).isEqualTo(Outcome.DONE);
        assertThat(only().corrected()).isTrue();

        engine.journal().undo(DESK);
        assertThat(only()).isEqualTo(found);
        engine.journal().redo(DESK);
        assertThat(only().text()).isEqualTo("send a return label");
    }

    @Test
    void whatIsDismissedStaysAwayAlsoWhenItIsSaidAgain() {
        said("customer", "s", "I cleared the cache.");
        engine.undertakings().correct(DESK, only().withOutcome(Outcome.DISMISSED));
        assertThat(known()).isEmpty();

        said("customer", "s", "As I said, I have cleared the cache.");
        assertThat(known()).isEmpty();
        engine.journal().undo(DESK);
        assertThat(texts(known())).containsExactly("cleared the cache");
    }

    @Test
    void itMovesToTheOtherColumnUnderTheSameId() {
        said("customer", "s", "I cleared the cache.");
        Undertaking found = only();
        engine.undertakings().correct(DESK, found.withKind(Kind.PROMISED).withDue(Instant.parse("2026-05-06T20:00:00Z")));
        assertThat(only()).returns(found.id(), Undertaking::id).returns(Kind.PROMISED, Undertaking::kind);
    }

    @Test
    void archivedAndRewrittenMemoriesCountNoMoreButWhatAPersonSaidStays() {
        Memory memory = said("customer", "s", "I cleared the cache.");
        engine.memories().edit(DESK, memory.id(), MemoryEdit.NOTHING.withState(MemoryState.ARCHIVED));
        assertThat(known()).isEmpty();
        engine.memories().edit(DESK, memory.id(), MemoryEdit.NOTHING.withState(MemoryState.ACTIVE));
        engine.undertakings().correct(DESK, only().withText("cleared the whole cache"));

        engine.memories().edit(DESK, memory.id(), MemoryEdit.NOTHING.withContent("My lamp flickers."));
        assertThat(texts(known())).containsExactly("cleared the whole cache");
    }

    @Test
    void oneIsNotedByHandAndGoesWithUndo() {
        Memory memory = said("agent", "s", "The usual for our regulars.");
        Undertaking first = engine.undertakings().note(DESK, memory.id(), Kind.PROMISED, "a free lamp");
        Undertaking second = engine.undertakings().note(DESK, memory.id(), Kind.PROMISED, "a free bulb");

        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(first).returns("priya-agent", Undertaking::by).returns(true, Undertaking::corrected);
        assertThat(texts(known())).containsExactlyInAnyOrder("a free lamp", "a free bulb");
        engine.undertakings().correct(DESK, first.withOutcome(Outcome.DONE));
        engine.journal().undo(DESK);
        engine.journal().undo(DESK);
        assertThat(known()).containsExactly(first);
    }

    @Test
    void aNoteAboutATicketsPromiseIsTheSamePromise() {
        said("agent", "ticket-881", "I promise you will have the money by 12 May at the latest.");
        engine.memories().store(DESK, MemoryDraft.of("kb", "priya-agent promised the money by 12 May 2026.")
                .withTags(List.of("customer:" + JANE)).withMetadata(new Metadata(Map.of("ticket", "881"))));
        clock.advance(Duration.ofMinutes(1));
        note("Ines promised a call tomorrow.");

        assertThat(known()).extracting(Undertaking::text).containsExactly("call tomorrow", "you will have the money");
        assertThat(known()).extracting(Undertaking::by).containsExactly("Ines", "priya-agent");
    }

    @Test
    void aTicketClosedAfterThePromiseWasDueIsAPromiseKept() {
        said("agent", "s", "I will send you the label tomorrow.");
        clock.advance(Duration.ofDays(3));
        engine.sessions().end(DESK, "s", "Done.");
        assertThat(only().outcome()).isEqualTo(Outcome.DONE);
        said("customer", "s2", "The label has never come.");
        assertThat(only().outcome()).isEqualTo(Outcome.OPEN);
    }

    @Test
    void aHandOffHoldsWhatTheNextPersonNeeds() {
        engine.sessions().start(DESK, new SessionDraft("s2", "kb", new Metadata(Map.of("title", "Lamp flickers")), null));
        said("customer", "s1", "I tried another bulb. Same.");
        said("agent", "s1", "We will exchange the lamp next week.");
        said("customer", "s2", "Hello! The new lamp flickers too. Can you send me another one?");
        said("agent", "s2", "I'll ask the warehouse.");
        said("customer", "s2", "I have unplugged it over night. When will it come? And may I keep the old one?");
        said("bot", "s2", "Please describe your problem.");

        HandOff handOff = engine.undertakings().handOff(JANE, "s2");

        assertThat(handOff.intent()).isEqualTo("Can you send me another one?");
        assertThat(texts(handOff.tried())).containsExactly("unplugged it over night", "tried another bulb");
        assertThat(texts(handOff.promised())).containsExactly("ask the warehouse", "exchange the lamp");
        assertThat(handOff.open()).containsExactly("When will it come?", "And may I keep the old one?");
    }

    @Test
    void aSessionInWhichTheCustomerAsksForNothingIsAboutItsTitle() {
        engine.sessions().start(DESK, new SessionDraft("s", "kb", new Metadata(Map.of("title", "Lamp flickers")), null));
        said("agent", "s", "Hello?");
        assertThat(engine.undertakings().handOff(JANE, "s").intent()).isEqualTo("Lamp flickers");
        said("customer", "s", "I am back, sadly. It is the same lamp.");
        assertThat(engine.undertakings().handOff(JANE, "s").intent()).isEqualTo("Lamp flickers");
    }

    @Test
    void whatIsNotThereIsRefused() {
        Memory nobody = engine.memories().store(DESK, MemoryDraft.of("kb", "A rule of the house.")).memory();
        said("customer", "s", "I cleared the cache.");
        Undertaking found = only();
        Undertaking unknown = new Undertaking("x#tried-1", JANE, Kind.TRIED, "x", found.source(), found.said(), "", null,
                Outcome.OPEN, false);

        assertThatThrownBy(() -> engine.undertakings().of("nobody")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> engine.undertakings().correct(DESK, unknown)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> engine.undertakings().note(DESK, new MemoryId("x"), Kind.TRIED, "x"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> engine.undertakings().note(DESK, nobody.id(), Kind.TRIED, "x"))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> engine.undertakings().handOff(JANE, "no-such")).isInstanceOf(NotFound.class);
    }
}
