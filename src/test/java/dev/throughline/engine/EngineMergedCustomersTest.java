package dev.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.Filter;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Recalled;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Selection;
import dev.throughline.memory.SessionDraft;
import dev.throughline.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Customers whose entities are merged are one customer on the desk, and two again after a split.
class EngineMergedCustomersTest extends EngineTest {

    private static final Actor DESK = Actor.console();
    private static final Actor BOT = Actor.rest("bot");
    private static final Scope ALL = Scope.wholeDesk();

    private static final Entity ANNA = new Entity(EntityKind.CUSTOMER, "anna-berg", "Anna Berg");
    private static final Entity WORK = new Entity(EntityKind.CUSTOMER, "aberg", "A. Berg");
    private static final Entity OLD = new Entity(EntityKind.CUSTOMER, "ab1971", "ab1971");
    private static final Entity PAUL = new Entity(EntityKind.CUSTOMER, "paul", "Paul Stein");
    private static final List<Entity> EVERYBODY = List.of(ANNA, WORK, OLD, PAUL);
    private static final List<String> TEXTS = List.of("anna", "Anna Berg", "A. Berg", "aberg", "ab1971",
            "anna@home.example", "berg@work.example", "paul", "4521", "order 7002", "berg", "refund of the kettle");

    @BeforeEach
    void fill() {
        session("one", "Broken kettle");
        say(ANNA, "Order 4521 came broken, write to anna@home.example", "one");
        say(ANNA, "Asked for a refund of the kettle", "one");
        session("two", "Invoice");
        say(WORK, "Needs an invoice for order 7002 at berg@work.example", "two");
        say(OLD, "Closed the account of 1971", null);
        session("three", "Login");
        say(PAUL, "Cannot log in, E-77", "three");
        fact(WORK, "Wants invoices by e-mail");
        fact(ANNA, "Prefers to be called in the evening");
    }

    private void session(String id, String title) {
        clock.advance(Duration.ofMinutes(5));
        engine.sessions().start(BOT, new SessionDraft(id, "kb", Metadata.EMPTY.with("title", title), null));
    }

    private Memory say(Entity customer, String text, String session) {
        clock.advance(Duration.ofMinutes(1));
        return engine.memories().store(BOT, draft(customer, text).withSession(session)).memory();
    }

    private void fact(Entity customer, String text) {
        clock.advance(Duration.ofMinutes(1));
        engine.memories().store(BOT, draft(customer, text).withType(MemoryType.SEMANTIC));
    }

    private static MemoryDraft draft(Entity customer, String text) {
        return MemoryDraft.of("kb", text).withId(new MemoryId(text)).withTags(List.of("customer:" + customer.key()))
                .withMetadata(new Metadata(Map.of("customer_name", customer.label())));
    }

    private DeskState state() {
        return DeskState.of(engine, EVERYBODY, TEXTS);
    }

    private List<String> listed() {
        return engine.desk().customers("", 100).stream().map(Customer::handle).toList();
    }

    private List<String> search(String text) {
        return engine.desk().customers(text, 100).stream().map(Customer::handle).toList();
    }

    private List<String> story(String handle) {
        return engine.desk().story(handle).memories().stream().map(Memory::content).toList();
    }

    @Test
    void theKeptOneIsListedOnceWithWhatBothHave() {
        Customer anna = engine.desk().customer("anna-berg").orElseThrow();
        Customer work = engine.desk().customer("aberg").orElseThrow();

        engine.entities().merge(DESK, ANNA, WORK);

        assertThat(listed()).containsExactly("anna-berg", "paul", "ab1971");
        Customer both = engine.desk().customers("", 1).getFirst();
        assertThat(both).isEqualTo(new Customer("anna-berg", "Anna Berg", 2, 2, anna.memories() + work.memories(),
                anna.lastActivity(), "Invoice", List.of(), List.of("aberg")));
        assertThat(engine.desk().customer("aberg")).isEqualTo(engine.desk().customer("anna-berg"));
        assertThat(engine.desk().customer("anna-berg").orElseThrow().facts()).extracting(Memory::content)
                .containsExactlyInAnyOrder("Wants invoices by e-mail", "Prefers to be called in the evening");
    }

    @Test
    void eitherHandleOpensTheStoryOfBoth() {
        engine.entities().merge(DESK, ANNA, WORK);

        assertThat(engine.desk().story("aberg")).isEqualTo(engine.desk().story("anna-berg"));
        assertThat(engine.desk().story("Aberg").customer().handle()).isEqualTo("anna-berg");
        assertThat(story("aberg")).containsExactly("Order 4521 came broken, write to anna@home.example",
                "Asked for a refund of the kettle", "Needs an invoice for order 7002 at berg@work.example",
                "Wants invoices by e-mail", "Prefers to be called in the evening");
        assertThat(engine.desk().story("aberg").sessions()).containsOnlyKeys("one", "two");
        assertThat(story("paul")).containsExactly("Cannot log in, E-77");
    }

    @Test
    void whatNamesEitherFindsTheKeptOne() {
        engine.entities().merge(DESK, ANNA, WORK);

        for (String text : List.of("Anna Berg", "A. Berg", "aberg", "anna-berg", "anna@home.example",
                "berg@work.example", "berg@wo", "4521", "7002", "order 7002", "two")) {
            assertThat(search(text)).as(text).containsExactly("anna-berg");
        }
        assertThat(search("stein")).containsExactly("paul");
    }

    @Test
    void recallWithTheTagOfEitherFindsWhatBothSaidAndNothingElse() {
        engine.entities().merge(DESK, ANNA, WORK);

        for (String handle : List.of("anna-berg", "aberg")) {
            Filter about = Filter.LIVE.withTags(List.of("customer:" + handle));
            assertThat(engine.recall(RecallQuery.of(ALL, "what is it about").withFilter(about).withTopK(50)).items())
                    .extracting(Recalled::memory).extracting(Memory::content)
                    .containsExactlyInAnyOrderElementsOf(story("anna-berg"));
            assertThat(engine.memories().list(ALL, about, 0, 100).items()).extracting(Memory::content)
                    .containsExactlyInAnyOrderElementsOf(story("anna-berg"));
            assertThat(engine.memories().list(ALL, about, 0, 1).matching()).isEqualTo(5);
        }
        assertThat(engine.recall(RecallQuery.of(ALL, "what is it about")
                .withFilter(Filter.LIVE.withTags(List.of("customer:paul"))).withTopK(50)).items())
                .extracting(Recalled::memory).extracting(Memory::content).containsExactly("Cannot log in, E-77");
    }

    @Test
    void allTagsOfAFilterStillHold() {
        Memory urgent = say(WORK, "Sent the invoice again", "two");
        engine.memories().edit(DESK, urgent.id(),
                MemoryEdit.NOTHING.withTags(List.of("customer:aberg", "customer:anna-berg", "urgent")));
        engine.entities().merge(DESK, ANNA, WORK);

        Filter both = Filter.LIVE.withTags(List.of("urgent", "customer:anna-berg"));
        assertThat(engine.memories().list(ALL, both, 0, 100).items()).extracting(Memory::id)
                .containsExactly(urgent.id());
        assertThat(engine.recall(RecallQuery.of(ALL, "invoice").withFilter(both)).items())
                .extracting(item -> item.memory().id()).containsExactly(urgent.id());
        assertThat(engine.memories().list(ALL, Filter.LIVE.withTags(List.of("customer:aberg")), 0, 100).matching())
                .isEqualTo(6);
    }

    @Test
    void forgettingOneForgetsOneAlone() {
        engine.entities().merge(DESK, ANNA, WORK);

        int forgotten = engine.memories().forget(BOT, new Selection("kb", List.of(),
                Filter.LIVE.withTags(List.of("customer:aberg")), null));

        assertThat(forgotten).isEqualTo(2);
        assertThat(engine.desk().customer("anna-berg").orElseThrow().memories()).isEqualTo(3);
    }

    @Test
    void aSplitBringsBackExactlyWhatWas() {
        DeskState before = state();
        engine.entities().merge(DESK, ANNA, WORK);
        assertThat(state()).isNotEqualTo(before);

        engine.entities().split(DESK, WORK);

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void anUndoBringsBackTheSameAsASplit() {
        DeskState before = state();
        engine.entities().merge(DESK, ANNA, WORK);
        DeskState merged = state();

        engine.journal().undo(DESK);
        assertThat(state()).isEqualTo(before);
        engine.journal().redo(DESK);
        assertThat(state()).isEqualTo(merged);
        engine.entities().split(DESK, WORK);
        engine.journal().undo(DESK);
        assertThat(state()).isEqualTo(merged);
    }

    @Test
    void whatCameSinceStaysOnItsOwnSide(@TempDir Path elsewhere) {
        engine.entities().merge(DESK, ANNA, WORK);
        sayMore();
        assertThat(engine.desk().customer("aberg").orElseThrow())
                .extracting(Customer::memories, Customer::tickets, Customer::headline)
                .containsExactly(8, 3, "More invoices");
        engine.journal().undo(DESK);
        DeskState apart = state();
        assertThat(story("anna-berg")).contains("The kettle works").doesNotContain("The invoice came");
        assertThat(story("aberg")).contains("The invoice came").doesNotContain("The kettle works");

        engine.close();
        engine = EngineFixture.open(elsewhere, clock);
        clock.advance(Duration.between(clock.instant(), SettableClock.standard().instant()));
        fill();
        sayMore();
        assertThat(apart).as("as if never merged").isEqualTo(state());
    }

    private void sayMore() {
        say(ANNA, "The kettle works", "one");
        say(WORK, "The invoice came", null);
        session("four", "More invoices");
        say(WORK, "Another invoice please", "four");
    }

    @Test
    void aChainIsOneCustomerAndComesApartLinkByLink() {
        DeskState before = state();
        engine.entities().merge(DESK, WORK, OLD);
        DeskState two = state();
        assertThat(listed()).containsExactly("anna-berg", "aberg", "paul");
        engine.entities().merge(DESK, ANNA, WORK);
        assertThat(listed()).containsExactly("anna-berg", "paul");
        assertThat(engine.desk().customer("ab1971").orElseThrow().mergedHandles()).containsExactly("ab1971", "aberg");
        assertThat(engine.desk().customer("ab1971").orElseThrow().memories()).isEqualTo(6);

        engine.entities().split(DESK, OLD);
        assertThat(listed()).containsExactly("anna-berg", "paul", "ab1971");
        engine.journal().undo(DESK);
        engine.entities().split(DESK, WORK);
        assertThat(state()).isEqualTo(two);
        engine.entities().split(DESK, OLD);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aCustomerOfWhomNothingIsLeftBreaksNothing() {
        engine.entities().merge(DESK, OLD, ANNA);
        Memory last = engine.desk().story("ab1971").memories().stream()
                .filter(memory -> memory.content().startsWith("Closed")).findFirst().orElseThrow();
        engine.memories().edit(DESK, last.id(), MemoryEdit.NOTHING.withTags(List.of("customer:paul"))
                .withMetadata(Metadata.EMPTY));

        assertThat(engine.desk().customer("anna-berg").orElseThrow().handle()).isEqualTo("ab1971");
        assertThat(engine.desk().customer("anna-berg").orElseThrow().memories()).isEqualTo(3);
        engine.entities().split(DESK, ANNA);
        assertThat(listed()).containsExactly("anna-berg", "aberg", "paul");
        assertThatThrownBy(() -> engine.desk().story("ab1971")).isInstanceOf(NotFound.class);

        engine.entities().merge(DESK, ANNA, OLD);
        assertThat(engine.desk().story("ab1971")).isEqualTo(engine.desk().story("anna-berg"));
        Memory back = say(OLD, "Opened an account again", null);
        assertThat(story("anna-berg")).contains(back.content());
        engine.entities().split(DESK, OLD);
        assertThat(story("ab1971")).containsExactly(back.content());
    }

    @Test
    void aCustomerWithoutANameHasTheNameOfTheOther() {
        engine.entities().merge(DESK, OLD, WORK);
        assertThat(engine.desk().customer("ab1971").orElseThrow().name()).isEqualTo("A. Berg");
        engine.entities().split(DESK, WORK);
        assertThat(engine.desk().customer("ab1971").orElseThrow().name()).isEqualTo("ab1971");
    }

    @Test
    void customersAreMergedByTheirHandlesToo() {
        clock.advance(Duration.ofMinutes(1));
        engine.memories().store(BOT, MemoryDraft.of("kb", "Has a handle of two words")
                .withTags(List.of("customer:Anna O’Berg")));
        DeskState before = state();
        Entity handle = new Entity(EntityKind.CUSTOMER, "Anna O’Berg", "Anna O’Berg");

        engine.entities().merge(DESK, ANNA, handle);

        assertThat(engine.desk().customer("Anna O’Berg").orElseThrow().handle()).isEqualTo("anna-berg");
        assertThat(engine.desk().customer("anna-berg").orElseThrow().mergedHandles()).containsExactly("Anna O’Berg");
        assertThat(engine.memories().list(ALL, Filter.LIVE.withTags(List.of("customer:anna-berg")), 0, 9).matching())
                .isEqualTo(4);
        engine.entities().split(DESK, handle);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aStrangerSpelledAlikeIsNotDrawnIn() {
        Memory stranger = say(new Entity(EntityKind.CUSTOMER, "a-berg", "Alf Berg"), "Somebody else", null);

        engine.entities().merge(DESK, ANNA, WORK);

        assertThat(engine.desk().customer("a-berg").orElseThrow().handle()).isEqualTo("a-berg");
        assertThat(story("anna-berg")).doesNotContain(stranger.content());
        assertThat(story("a-berg")).containsExactly(stranger.content());
    }

    @Test
    void aStrangerWithSignsInTheHandleIsNotDrawnIn() {
        clock.advance(Duration.ofMinutes(1));
        engine.memories().store(BOT, MemoryDraft.of("kb", "Somebody else").withTags(List.of("customer:A’Berg")));

        engine.entities().merge(DESK, ANNA, WORK);

        assertThat(story("A’Berg")).containsExactly("Somebody else");
        assertThat(story("aberg")).doesNotContain("Somebody else");
    }

    @Test
    void aTextThatNamesTheMergedOneMeansThatOneAlsoAfterARestart() {
        Entity full = new Entity(EntityKind.CUSTOMER, "carla", "Carla Vogt");
        say(full, "Carla is new here", null);
        engine.entities().merge(DESK, ANNA, full);
        engine.close();
        engine = EngineFixture.open(directory, clock);

        Memory told = engine.memories().store(BOT, MemoryDraft.of("kb", "Talked to Carla Vogt about it")).memory();

        assertThat(story("anna-berg")).contains(told.content());
        engine.entities().split(DESK, full);
        assertThat(story("carla")).contains(told.content());
        assertThat(story("anna-berg")).doesNotContain(told.content());
    }
}
