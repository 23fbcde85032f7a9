package dev.throughline.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.kit.ConsolePreferences;
import dev.throughline.console.kit.ImmediateTasks;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.console.kit.WindowMemory;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryService;
import dev.throughline.testing.TestEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The open story follows a merge of its customer, and what is said of either afterwards.
class OpenCustomerTest {

    private static final Actor DESK = Actor.console();
    private static final Entity ANNA = new Entity(EntityKind.CUSTOMER, "anna", "Anna Berg");
    private static final Entity WORK = new Entity(EntityKind.CUSTOMER, "aberg", "A. Berg");

    @TempDir
    Path directory;

    private MemoryService engine;
    private OpenCustomer open;

    @BeforeEach
    void open() {
        engine = TestEngine.open(directory);
        say(ANNA, "Wants a kettle");
        say(WORK, "Wants an invoice");
        ImmediateTasks tasks = new ImmediateTasks();
        open = new OpenCustomer(engine.desk(), new Live(engine.journal(), tasks), tasks, new Messages(Locale.ENGLISH));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void say(Entity customer, String text) {
        engine.memories().store(Actor.rest("bot"),
                MemoryDraft.of("kb", text).withTags(List.of("customer:" + customer.key())));
    }

    private int memories() {
        return open.storyProperty().get().memories().size();
    }

    @Test
    void aMergedHandleOpensTheKeptCustomer() {
        engine.entities().merge(DESK, ANNA, WORK);

        open.open("aberg");

        assertThat(open.handleProperty().get()).isEqualTo("anna");
        assertThat(memories()).isEqualTo(2);
    }

    @Test
    void mergingAndSplittingTheOpenCustomerShowsAtOnce() {
        open.open("aberg");
        assertThat(memories()).isEqualTo(1);

        engine.entities().merge(DESK, ANNA, WORK);
        assertThat(open.customer().orElseThrow().handle()).isEqualTo("anna");
        assertThat(memories()).isEqualTo(2);

        engine.journal().undo(DESK);
        assertThat(memories()).isEqualTo(1);
    }

    @Test
    void whatIsSaidOfTheMergedOneShowsInTheOpenStory() {
        engine.entities().merge(DESK, ANNA, WORK);
        open.open("anna");

        say(WORK, "Wants another invoice");

        assertThat(memories()).isEqualTo(3);
    }

    private OpenTabs tabs() {
        ImmediateTasks tasks = new ImmediateTasks();
        Messages messages = new Messages(Locale.ENGLISH);
        return new OpenTabs(open, new DeskKeeper(ConsolePreferences.inMemory(WindowMemory.DEFAULT), tasks),
                new Times(messages, Clock.systemUTC()));
    }

    @Test
    void aTabFollowsItsCustomerIntoAMerge() {
        OpenTabs tabs = tabs();
        open.open("aberg");
        tabs.currentProperty().get().noteProperty().set("half a note");

        engine.entities().merge(DESK, ANNA, WORK);

        assertThat(tabs.tabs()).singleElement().isEqualTo(tabs.currentProperty().get());
        assertThat(tabs.currentProperty().get().handle()).isEqualTo("anna");
        assertThat(tabs.currentProperty().get().noteProperty().get()).isEqualTo("half a note");
        open.open("anna");
        assertThat(tabs.tabs()).hasSize(1);
    }

    @Test
    void twoTabsOfOneCustomerBecomeOneAndNoNoteIsLost() {
        OpenTabs tabs = tabs();
        open.open("anna");
        tabs.currentProperty().get().noteProperty().set("first");
        open.open("aberg");
        tabs.currentProperty().get().noteProperty().set("second");

        engine.entities().merge(DESK, ANNA, WORK);

        assertThat(tabs.tabs()).singleElement().isEqualTo(tabs.currentProperty().get());
        assertThat(tabs.currentProperty().get().handle()).isEqualTo("anna");
        assertThat(tabs.currentProperty().get().noteProperty().get()).isEqualTo("first\nsecond");
        assertThat(memories()).isEqualTo(2);
    }

    @Test
    void whatNamesBothHandlesNamesTheCustomerOnce() {
        say(ANNA, "About order 77120");
        say(WORK, "Again order 77120");
        assertThat(engine.desk().named("77120", 10)).hasSize(2);

        engine.entities().merge(DESK, ANNA, WORK);

        assertThat(engine.desk().named("77120", 10)).singleElement()
                .satisfies(named -> assertThat(named.customer().handle()).isEqualTo("anna"));
    }
}
