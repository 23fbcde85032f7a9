package dev.throughline.console.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.desk.Live;
import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.desk.Place;
import dev.throughline.console.kit.ImmediateTasks;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.QueuedTasks;
import dev.throughline.console.kit.Tasks;
import dev.throughline.console.kit.Times;
import dev.throughline.console.recall.StageLights.Light;
import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.memory.Actor;
import dev.throughline.memory.InferenceFailure;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Recall;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The recall box without a toolkit.
class RecallViewModelTest {

    private static final String MARA = "mara-lindqvist";
    private static final String QUESTION = "refund order 4521";

    private final FakeService service = new FakeService(DeskData.standard());
    private final ImmediateTasks tasks = new ImmediateTasks();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private OpenCustomer open = customer(tasks);
    private RecallViewModel model = model(tasks);

    private OpenCustomer customer(Tasks runner) {
        return new OpenCustomer(service.desk(), new Live(service.journal(), runner), runner, messages);
    }

    private RecallViewModel model(Tasks runner) {
        return new RecallViewModel(service, open, runner, messages,
                new Times(messages, Clock.fixed(DeskData.NOW, ZoneOffset.UTC)));
    }

    private List<MemoryId> ids() {
        return model.answers().stream().map(Answer::id).toList();
    }

    private List<MemoryId> best() {
        return model.recallProperty().get().items().stream().map(item -> item.memory().id()).toList();
    }

    /// Asks, with the last word held back.
    private void askForWords() {
        service.recalls.reranking = Recall.Reranking.DONE;
        open.open(MARA);
        tasks.hold();
        model.textProperty().set(QUESTION);
    }

    @Test
    void wordsAreShownWhileTheRestIsToCome() {
        open.open(MARA);
        tasks.hold();
        model.textProperty().set(QUESTION);

        assertThat(model.activeProperty().get()).isTrue();
        assertThat(model.runningProperty().get()).isTrue();
        assertThat(model.lightsProperty().get()).isEqualTo(new StageLights(Light.ON, Light.OFF, Light.NONE));
        assertThat(model.answers()).isNotEmpty()
                .allMatch(answer -> answer.course().reached() == Recall.Reached.WORDS);
        assertThat(model.took()).isEmpty();

        tasks.releaseAll();
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.lightsProperty().get()).isEqualTo(new StageLights(Light.ON, Light.ON, Light.NONE));
        assertThat(ids()).isEqualTo(best());
        assertThat(model.took()).isEqualTo("20 answers in 11 ms");
    }

    @Test
    void withNobodyAtThemRowsTakeTheBetterOrder() {
        askForWords();
        List<MemoryId> fused = ids();
        tasks.releaseAll();
        assertThat(ids()).isEqualTo(best()).isNotEqualTo(fused);
        assertThat(model.rows().betterProperty().get()).isNull();
    }

    @Test
    void underThePointerNoRowMovesAndTheBetterOrderWaits() {
        askForWords();
        model.rows().attendedProperty().set(true);
        List<MemoryId> before = ids();
        tasks.releaseAll();

        assertThat(ids().subList(0, before.size())).isEqualTo(before);
        assertThat(model.answers()).allMatch(answer -> answer.course().reached() == Recall.Reached.WHOLE
                || !best().contains(answer.id()));
        assertThat(model.rows().betterProperty().get().moved()).isPositive();
        model.applyBetter();
        assertThat(ids()).isEqualTo(best());
        assertThat(model.rows().betterProperty().get()).isNull();
    }

    @Test
    void aSelectedAnswerHoldsTheRowsUntilItIsLeft() {
        askForWords();
        List<MemoryId> before = ids();
        model.look(model.answers().get(2));
        assertThat(open.selectedProperty().get().id()).isEqualTo(before.get(2));
        tasks.releaseAll();
        assertThat(ids().subList(0, before.size())).isEqualTo(before);
        model.look(null);
        assertThat(ids()).isEqualTo(best());
    }

    @Test
    void anUnfoldedAnswerIsNotEvenToldAnew() {
        askForWords();
        Answer first = model.answers().getFirst();
        model.toggle(first);
        tasks.releaseAll();
        assertThat(model.answers().getFirst()).isSameAs(first);
        assertThat(model.answers().get(1).course().reached()).isEqualTo(Recall.Reached.WHOLE);
        model.toggle(first);
        assertThat(ids()).isEqualTo(best());
        assertThat(model.answers()).allMatch(answer -> answer.course().reached() == Recall.Reached.WHOLE);
    }

    @Test
    void anotherQuestionReplacesAllWhoeverIsThere() {
        open.open(MARA);
        model.textProperty().set(QUESTION);
        model.rows().attendedProperty().set(true);
        model.look(model.answers().get(3));
        model.textProperty().set("fuse");
        assertThat(model.answers().getFirst().memory().content()).contains("fuse");
        assertThat(model.rows().selectedProperty().get()).isNull();
    }

    @Test
    void answersToAnOldQuestionAreDroppedEarlyOnesToo() {
        QueuedTasks queue = new QueuedTasks();
        open = customer(queue);
        model = model(queue);
        model.textProperty().set("refund");
        int old = queue.waiting();
        model.textProperty().set("looking into it");
        while (queue.waiting() > old) {
            queue.release(old);
        }
        List<MemoryId> latest = ids();
        assertThat(latest).isEqualTo(best()).isNotEmpty();
        queue.releaseAll();
        assertThat(ids()).isEqualTo(latest);
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void theScopeIsTheCustomerUntilSomeoneAsksTheDesk() {
        assertThat(model.where()).isEqualTo(RecallScope.DESK);
        open.open(MARA);
        assertThat(model.where()).isEqualTo(RecallScope.CUSTOMER);
        model.textProperty().set("refund");
        assertThat(model.answers()).allMatch(answer -> answer.owner().handle().equals(MARA));

        model.scopeProperty().set(RecallScope.DESK);
        assertThat(model.answers()).extracting(answer -> answer.owner().name()).contains("Okan Demir", "Mara Lindqvist");
        assertThat(model.answers()).extracting(Answer::ticket).contains("Ticket 601", "Ticket 881");
        model.close();
        assertThat(model.where()).isEqualTo(RecallScope.CUSTOMER);
    }

    @Test
    void withNobodyOpenTheDeskAnswersAndAnAnswerOpensItsCustomer() {
        model.textProperty().set("refund still");
        Answer okan = model.answers().stream().filter(answer -> answer.owner().handle().equals("okan-demir"))
                .findFirst().orElseThrow();
        model.reveal(okan);

        assertThat(open.handleProperty().get()).isEqualTo("okan-demir");
        assertThat(open.shownProperty().get()).isEqualTo(new Place.OfMemory(okan.id()));
        assertThat(model.activeProperty().get()).isFalse();
        assertThat(model.highlightProperty().get().in(okan.memory())).hasSize(2);
        open.select(open.storyProperty().get().memories().getLast());
        assertThat(model.highlightProperty().get()).isNull();
    }

    @Test
    void aFailureAfterTheWordsLeavesThemThere() {
        service.recalls.failure = new InferenceFailure("out of memory", null);
        open.open(MARA);
        model.textProperty().set(QUESTION);
        assertThat(model.answers()).isNotEmpty();
        assertThat(model.problemProperty().get()).isNull();
        assertThat(model.noticeProperty().get())
                .isEqualTo("The model for meaning does not work. What the words have found is shown.");
        service.recalls.failure = null;
        model.ask();
        assertThat(model.noticeProperty().get()).isEmpty();
    }

    @Test
    void aFailureAtOnceIsToldAndTriedAgain() {
        open.open(MARA);
        service.broken = true;
        model.textProperty().set(QUESTION);
        assertThat(model.problemProperty().get().what()).isEqualTo("The memory store cannot be read or written.");
        service.broken = false;
        model.ask();
        assertThat(model.problemProperty().get()).isNull();
        assertThat(model.answers()).isNotEmpty();
    }

    @Test
    void aMissingModelIsSaid() {
        service.modelMissing = true;
        open.open(MARA);
        model.textProperty().set(QUESTION);
        assertThat(model.noticeProperty().get()).startsWith("Found by words and identifiers only");
        assertThat(model.lightsProperty().get().meaning()).isEqualTo(Light.MISSING);
    }

    @Test
    void aRowFollowsItsMemory() {
        open.open(MARA);
        model.textProperty().set(QUESTION);
        Answer first = model.answers().getFirst();
        service.memories().edit(Actor.console(), first.id(), MemoryEdit.NOTHING.withContent("Refund sent for order 4521."));
        assertThat(model.answers().getFirst().memory().content()).isEqualTo("Refund sent for order 4521.");
        assertThat(model.answers().getFirst().marks()).hasSize(3);
    }

    @Test
    void lookingLeavesNoTraceAndClosingForgets() {
        open.open(MARA);
        model.textProperty().set(QUESTION);
        model.toggleTrace();
        assertThat(model.rows().unfoldedProperty().get()).isEqualTo(ids().getFirst());
        model.textProperty().set("  ");
        assertThat(model.activeProperty().get()).isFalse();
        assertThat(model.answers()).isEmpty();
        assertThat(model.rows().unfoldedProperty().get()).isNull();
        assertThat(service.journal().lastSequence()).isZero();
    }
}
