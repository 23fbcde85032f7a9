package dev.throughline.console.undertaking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.desk.Edits;
import dev.throughline.console.desk.Live;
import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.desk.Place;
import dev.throughline.console.kit.ImmediateTasks;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Times;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.memory.HandOff;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Undertaking;
import dev.throughline.memory.Undertaking.Kind;
import dev.throughline.memory.Undertaking.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The strip, noting and the hand-off without a toolkit. It is Monday, 16 November 2026, noon.
class StripViewModelTest {

    private static final String MARA = "mara-lindqvist";
    private static final Instant NOW = DeskData.NOW;

    private final FakeService service = new FakeService(DeskData.standard());
    private final ImmediateTasks tasks = new ImmediateTasks();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Notices notices = new Notices(messages);
    private final Times times = new Times(messages, Clock.fixed(NOW, ZoneOffset.UTC));
    private final Live live = new Live(service.journal(), tasks);
    private final OpenCustomer open = new OpenCustomer(service.desk(), live, tasks, messages);
    private final Edits edits = new Edits(service, live, tasks, notices, messages, times);
    private final UndertakingEdits undertakings = new UndertakingEdits(service, edits, tasks, notices, messages);
    private final StripViewModel strip =
            new StripViewModel(service, open, undertakings, live, tasks, messages, times);

    private Undertaking known(String id, Kind kind, String text, int daysAgo, @Nullable Instant due, Outcome outcome) {
        Undertaking undertaking = new Undertaking(id, MARA, kind, text, new MemoryId("m39"),
                NOW.minus(Duration.ofDays(daysAgo)), kind == Kind.TRIED ? "Mara" : "ines-agent", due, outcome, false);
        service.undertakings.all.add(undertaking);
        return undertaking;
    }

    private Undertaking tried(String id) {
        return known(id, Kind.TRIED, "cleared the cache " + id, 3, null, Outcome.OPEN);
    }

    private Undertaking promised(String id, @Nullable Instant due) {
        return known(id, Kind.PROMISED, "call back " + id, 3, due, Outcome.OPEN);
    }

    private static Instant inDays(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private List<String> texts(Kind kind) {
        return strip.lines(kind).stream().map(line -> line.undertaking().text()).toList();
    }

    private UndertakingLine first(Kind kind) {
        return strip.lines(kind).getFirst();
    }

    private @Nullable String notice() {
        return notices.currentProperty().get() == null ? null : notices.currentProperty().get().text();
    }

    @Test
    void nothingIsSaidWhileNobodyIsOpenAndLittleWhileNothingIsKnown() {
        assertThat(strip.shownProperty().get()).isFalse();
        open.open(MARA);
        assertThat(strip.shownProperty().get()).isTrue();
        assertThat(strip.emptyProperty().get()).isTrue();
    }

    @Test
    void theSummaryCounts() {
        tried("1");
        promised("1", inDays(-1));
        promised("2", inDays(1));
        known("3", Kind.PROMISED, "send a lamp", 9, null, Outcome.DONE);
        open.open(MARA);
        assertThat(strip.summaryProperty().get()).isEqualTo("1 tried · 2 promised, 1 overdue");
        assertThat(strip.promisedTitleProperty().get()).isEqualTo("Promised · 2 open, 1 overdue");
    }

    @Test
    void promisesStandInTheOrderInWhichTheyMatter() {
        known("kept", Kind.PROMISED, "kept", 1, inDays(-1), Outcome.DONE);
        promised("undated", null);
        promised("later", inDays(5));
        promised("soon", inDays(1));
        promised("long overdue", inDays(-30));
        promised("just overdue", inDays(-1));
        open.open(MARA);
        strip.wholeProperty(Kind.PROMISED).set(true);
        assertThat(texts(Kind.PROMISED)).containsExactly("call back just overdue", "call back long overdue",
                "call back soon", "call back later", "call back undated", "kept");
        assertThat(strip.lines(Kind.PROMISED)).extracting(UndertakingLine::state).containsExactly("overdue 15 Nov",
                "overdue 17 Oct", "by tomorrow", "by Saturday", "", "kept");
    }

    @Test
    void fourLinesAreShownAndTheOthersOnDemand() {
        for (int i = 0; i < 7; i++) {
            tried("" + i);
        }
        open.open(MARA);
        assertThat(strip.lines(Kind.TRIED)).hasSize(4);
        assertThat(strip.moreProperty(Kind.TRIED).get()).isEqualTo(3);
        strip.wholeProperty(Kind.TRIED).set(true);
        assertThat(strip.lines(Kind.TRIED)).hasSize(7);
        assertThat(strip.moreProperty(Kind.TRIED).get()).isZero();
    }

    @Test
    void whatIsFoldedStaysFoldedFromCustomerToCustomer() {
        tried("1");
        open.open(MARA);
        strip.toggle();
        open.open("okan-demir");
        open.open(MARA);
        assertThat(strip.foldedProperty().get()).isTrue();
    }

    @Test
    void aLineLeadsToItsTurn() {
        tried("1");
        open.open(MARA);
        strip.show(first(Kind.TRIED));
        assertThat(open.shownProperty().get()).isEqualTo(new Place.OfMemory(new MemoryId("m39")));
    }

    @Test
    void itIsPutRightAndToldWithUndo() {
        tried("1");
        promised("2", null);
        open.open(MARA);

        strip.rewrite(first(Kind.TRIED), "cleared everything");
        assertThat(notice()).isEqualTo("Words saved");
        strip.settle(first(Kind.TRIED), Outcome.FAILED);
        assertThat(notice()).isEqualTo("Marked as no help");
        strip.due(first(Kind.PROMISED), LocalDate.of(2026, 11, 20));
        assertThat(notice()).isEqualTo("Date saved");
        strip.retry();
        assertThat(first(Kind.PROMISED).undertaking().due()).isEqualTo(Instant.parse("2026-11-20T23:59:59Z"));
        strip.move(first(Kind.PROMISED));
        strip.retry();
        assertThat(texts(Kind.PROMISED)).isEmpty();
        strip.settle(first(Kind.TRIED), Outcome.DISMISSED);
        assertThat(notice()).isEqualTo("Taken off the list");
    }

    @Test
    void noTextAndTheSameTextChangeNothing() {
        tried("1");
        open.open(MARA);
        strip.rewrite(first(Kind.TRIED), " ");
        strip.rewrite(first(Kind.TRIED), first(Kind.TRIED).undertaking().text() + " ");
        assertThat(notice()).isNull();
    }

    @Test
    void aLateAnswerToAnotherCustomerIsDropped() {
        tried("1");
        open.open(MARA);
        tasks.hold();
        strip.retry();
        tasks.release(0);
        strip.retry();
        open.open("okan-demir");
        tasks.releaseAll();
        assertThat(texts(Kind.TRIED)).isEmpty();
    }

    @Test
    void aFailureIsToldAndTriedAgain() {
        tried("1");
        service.undertakings.broken = true;
        open.open(MARA);
        assertThat(strip.problemProperty().get()).isNotNull();
        service.undertakings.broken = false;
        strip.retry();
        assertThat(strip.problemProperty().get()).isNull();
        assertThat(texts(Kind.TRIED)).hasSize(1);
    }

    @Test
    void germanIsGerman() {
        Messages german = new Messages(Locale.GERMAN);
        UndertakingWords words = new UndertakingWords(german, new Times(german, Clock.fixed(NOW, ZoneOffset.UTC)));
        assertThat(words.state(promised("1", inDays(-3)))).isEqualTo("überfällig 13. Nov.");
        assertThat(words.state(promised("1", inDays(2)))).isEqualTo("bis Mittwoch");
        assertThat(words.summary(service.undertakings.all)).isEqualTo("nichts versucht · 2 Versprechen offen, 1 überfällig");
    }

    @Test
    void oneIsNotedFromAMemory() {
        open.open(MARA);
        NotingViewModel noting = new NotingViewModel(undertakings, messages);
        Memory memory = open.storyProperty().get().memories().getFirst();

        noting.notePromised(memory, "  a new\n lamp ");
        assertThat(noting.textProperty().get()).isEqualTo("a new lamp");
        noting.noteTried(memory, "");
        assertThat(memory.content()).startsWith(noting.textProperty().get());
        noting.textProperty().set(" ");
        noting.save();
        assertThat(noting.problemProperty().get()).isNotEmpty();
        noting.textProperty().set("tried a candle");
        noting.save();
        assertThat(noting.notingProperty().get()).isFalse();
        assertThat(notice()).isEqualTo("Noted as tried");
        strip.retry();
        assertThat(texts(Kind.TRIED)).containsExactly("tried a candle");
    }

    @Test
    void aHandOffReadsAsANote() {
        HandOffText text = new HandOffText(messages, times);
        HandOff handOff = new HandOff("Where is my lamp?", List.of(tried("1")),
                List.of(promised("2", inDays(-1))), List.of("And the bulb?"));
        assertThat(text.of("Mara Lindqvist", "Ticket 881", handOff)).isEqualTo("""
                Hand-off: Mara Lindqvist, Ticket 881

                Wants: Where is my lamp?

                Already tried:
                - cleared the cache 1 (Mara, 13 Nov)

                Promised, not kept yet:
                - call back 2 (ines-agent, 13 Nov): overdue 15 Nov

                Not answered yet:
                - And the bulb?""");
        assertThat(text.of("Mara", "Ticket 1", new HandOff("", List.of(), List.of(), List.of())))
                .endsWith("Nothing tried, promised or left unanswered.");
    }
}
