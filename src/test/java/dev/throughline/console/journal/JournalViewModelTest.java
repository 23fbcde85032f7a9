package dev.throughline.console.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.desk.Edits;
import dev.throughline.console.desk.Live;
import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.desk.Place;
import dev.throughline.console.kit.ImmediateTasks;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Navigation;
import dev.throughline.console.kit.Notice;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Screen;
import dev.throughline.console.kit.Times;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.memory.Actor;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.SetChangeListener;
import org.junit.jupiter.api.Test;

/// The screen of changes without a toolkit.
class JournalViewModelTest {

    private static final Actor BOT = Actor.rest("bot");
    private static final MemoryId ONE = new MemoryId("m38");
    private static final MemoryId TWO = new MemoryId("m39");

    private final FakeService service = new FakeService(DeskData.standard());
    private final ImmediateTasks tasks = new ImmediateTasks();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Times times = new Times(messages, Clock.fixed(DeskData.NOW, ZoneOffset.UTC));
    private final Notices notices = new Notices(messages);
    private final Navigation navigation = new Navigation();
    private final Live live = new Live(service.journal(), tasks);
    private final OpenCustomer open = new OpenCustomer(service.desk(), live, tasks, messages);
    private final Edits edits = new Edits(service, live, tasks, notices, messages, times);
    private final JournalViewModel model =
            new JournalViewModel(service, open, edits, live, navigation, notices, tasks, messages, times);

    private void show() {
        navigation.go(Screen.JOURNAL);
        model.start();
    }

    private void edit(Actor actor, MemoryId id, double importance) {
        service.memories().edit(actor, id, MemoryEdit.NOTHING.withImportance(importance));
    }

    private List<Long> listed() {
        return model.listing().deedsProperty().get().stream().map(Deed::command).toList();
    }

    private void select(long command) {
        model.select(model.listing().find(command).orElseThrow());
    }

    private double importance(MemoryId id) {
        return service.memories().live(id).importance();
    }

    @Test
    void readsNothingBeforeItIsLookedAt() {
        edit(BOT, ONE, 0.9);
        assertThat(service.journalQuestions()).isZero();
        show();
        assertThat(listed()).containsExactly(1L);
    }

    @Test
    void newestFirstUnderTheirDays() {
        service.edited(DeskData.NOW.minus(Duration.ofDays(3)), BOT, ONE, 0.1);
        service.edited(DeskData.NOW.minus(Duration.ofDays(1)), BOT, ONE, 0.2);
        service.edited(DeskData.NOW.minus(Duration.ofHours(25)), BOT, TWO, 0.2);
        edit(Actor.console(), ONE, 0.3);
        show();
        List<JournalRow> rows = model.listing().rows();
        assertThat(rows).filteredOn(JournalRow.Day.class::isInstance).containsExactly(
                new JournalRow.Day(LocalDate.of(2026, 11, 16)), new JournalRow.Day(LocalDate.of(2026, 11, 15)),
                new JournalRow.Day(LocalDate.of(2026, 11, 13)));
        assertThat(listed()).containsExactly(4L, 3L, 2L, 1L);
        assertThat(model.listing().find(4).orElseThrow().about()).isEqualTo("Mara Lindqvist");
    }

    @Test
    void readsOnAtItsEnd() {
        for (int i = 0; i < 450; i++) {
            service.edited(DeskData.NOW.minus(Duration.ofMinutes(500 - i)), BOT, ONE, i / 500.0);
        }
        show();
        assertThat(listed()).hasSize(200).startsWith(450L);
        model.listing().more();
        assertThat(listed()).hasSize(400);
        model.listing().more();
        assertThat(listed()).hasSize(450).endsWith(1L);
        int questions = service.journalQuestions();
        model.listing().more();
        assertThat(service.journalQuestions()).isEqualTo(questions);
    }

    @Test
    void filtersByWhoAndWhatAndWhatHolds() {
        edit(BOT, ONE, 0.9);
        edit(Actor.console(), TWO, 0.8);
        edits.undo();
        show();
        assertThat(listed()).containsExactly(3L, 2L, 1L);
        model.choose(model.filterProperty().get().with(JournalFilter.Who.BOTS));
        assertThat(listed()).containsExactly(1L);
        model.choose(model.filterProperty().get().with(JournalFilter.Who.ME));
        assertThat(listed()).containsExactly(3L, 2L);
        model.choose(model.filterProperty().get().withStanding(true));
        assertThat(listed()).isEmpty();
        model.choose(model.filterProperty().get().with(JournalFilter.Who.EVERYONE));
        assertThat(listed()).containsExactly(1L);
        model.choose(model.filterProperty().get().with(JournalFilter.What.SETTINGS));
        assertThat(model.listing().rows()).isEmpty();
        model.showEverything();
        assertThat(listed()).hasSize(3);
    }

    @Test
    void everyKindBelongsToOneGroup() {
        List<Object> all = new ArrayList<>();
        for (JournalFilter.What what : JournalFilter.What.values()) {
            all.addAll(what.kinds());
        }
        assertThat(all).containsExactlyInAnyOrder((Object[]) ChangeKind.values());
    }

    @Test
    void whatABotDoesAppearsAtTheTopAndTheSelectionStays() {
        edit(BOT, ONE, 0.9);
        show();
        select(1);
        List<Long> highlighted = new ArrayList<>();
        model.listing().fresh().addListener((SetChangeListener<Long>) change -> {
            if (change.wasAdded()) {
                highlighted.add(change.getElementAdded());
            }
        });
        edit(BOT, TWO, 0.9);
        assertThat(listed()).containsExactly(2L, 1L);
        assertThat(highlighted).containsExactly(2L);
        assertThat(model.listing().fresh()).isEmpty();
        assertThat(model.selectedProperty().get().command()).isEqualTo(1);
    }

    @Test
    void whatHappensWhileNobodyLooksIsReadOnReturn() {
        edit(BOT, ONE, 0.9);
        show();
        navigation.go(Screen.DESK);
        int questions = service.journalQuestions();
        edit(BOT, TWO, 0.9);
        assertThat(service.journalQuestions()).isEqualTo(questions);
        navigation.go(Screen.JOURNAL);
        assertThat(listed()).containsExactly(2L, 1L);
    }

    @Test
    void aBotsChangeIsTakenBackAndTheToastOffersUndo() {
        edit(BOT, ONE, 0.9);
        show();
        select(1);
        assertThat(model.detailsProperty().get().hindrance()).isNull();
        assertThat(model.detailsProperty().get().things().getFirst().fields().toString()).contains("0.50", "0.90");
        model.takeBack();
        assertThat(importance(ONE)).isEqualTo(0.5);
        assertThat(model.selectedProperty().get().entry().standing()).isFalse();
        assertThat(model.detailsProperty().get().hindrance().sentence()).startsWith("It is taken back already");
        assertThat(notices.currentProperty().get().text()).isEqualTo("Taken back: importance 0.50 to 0.90");
        assertThat(model.undoWordsProperty().get()).isEqualTo("took back: importance 0.50 to 0.90");
        ((Notice.Done) notices.currentProperty().get()).undo().run();
        assertThat(importance(ONE)).isEqualTo(0.9);
        assertThat(model.listing().find(1).orElseThrow().entry().standing()).isTrue();
        assertThat(notices.currentProperty().get().text()).isEqualTo("Undone: took back: importance 0.50 to 0.90");
    }

    @Test
    void aLaterChangeInTheWayIsNamedAndShown() {
        edit(BOT, ONE, 0.9);
        edit(Actor.console(), ONE, 0.3);
        show();
        model.choose(model.filterProperty().get().with(JournalFilter.Who.BOTS));
        select(1);
        assertThat(model.detailsProperty().get().hindrance()).isEqualTo(new Details.Hindrance(
                "It cannot be taken back on its own: the same was changed since by “Importance 0.90 to 0.30” "
                        + "(You, 16 Nov 2026, 12:00 Z). Take that back first.", 2L));
        model.takeBack();
        assertThat(importance(ONE)).isEqualTo(0.3);
        model.showLater();
        assertThat(model.selectedProperty().get().command()).isEqualTo(2);
        assertThat(model.filterProperty().get()).isEqualTo(JournalFilter.EVERYTHING);
        assertThat(listed()).containsExactly(2L, 1L);
        model.takeBack();
        assertThat(importance(ONE)).isEqualTo(0.9);
    }

    @Test
    void whatComesInBetweenIsToldWhenItIsRefused() {
        edit(BOT, ONE, 0.9);
        show();
        select(1);
        navigation.go(Screen.DESK);
        edit(BOT, ONE, 0.7);
        model.takeBack();
        assertThat(importance(ONE)).isEqualTo(0.7);
        assertThat(notices.currentProperty().get()).isInstanceOf(Notice.Failed.class);
        assertThat(notices.currentProperty().get().text()).contains("changed since");
        assertThat(model.detailsProperty().get().hindrance().later()).isEqualTo(2);
    }

    @Test
    void theStoryOpensWhereItWasChanged() {
        edit(BOT, ONE, 0.9);
        show();
        select(1);
        model.showInStory();
        assertThat(navigation.screenProperty().get()).isEqualTo(Screen.DESK);
        assertThat(open.customer().orElseThrow().handle()).isEqualTo("mara-lindqvist");
        assertThat(open.selectedProperty().get().id()).isEqualTo(ONE);
        assertThat(open.shownProperty().get()).isEqualTo(new Place.OfMemory(ONE));
    }

    @Test
    void aJournalThatCannotBeReadIsTriedAgain() {
        service.breakJournal(true);
        show();
        assertThat(model.listing().problemProperty().get().what()).isEqualTo("The memory store cannot be read or written.");
        service.breakJournal(false);
        edit(BOT, ONE, 0.9);
        assertThat(listed()).containsExactly(1L);
        assertThat(model.listing().problemProperty().get()).isNull();
    }

    @Test
    void aLateAnswerToAnOlderFilterIsDropped() {
        edit(BOT, ONE, 0.9);
        edit(Actor.console(), TWO, 0.8);
        show();
        tasks.hold();
        model.choose(model.filterProperty().get().with(JournalFilter.Who.BOTS));
        model.choose(model.filterProperty().get().with(JournalFilter.Who.ME));
        tasks.release(1);
        tasks.release(0);
        assertThat(listed()).containsExactly(2L);
        assertThat(model.listing().loadingProperty().get()).isFalse();
    }

    @Test
    void whatIsHeardWhileAPageIsReadIsNotLost() {
        for (int i = 0; i < 300; i++) {
            service.edited(DeskData.NOW.minus(Duration.ofMinutes(500 - i)), BOT, ONE, i / 500.0);
        }
        show();
        tasks.hold();
        model.listing().more();
        edit(BOT, TWO, 0.9);
        tasks.releaseAll();
        assertThat(listed()).hasSize(301).startsWith(301L).endsWith(1L);
    }
}
