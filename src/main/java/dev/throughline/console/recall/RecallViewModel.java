package dev.throughline.console.recall;

import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.desk.Place;
import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Job;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Tasks;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Customer;
import dev.throughline.memory.Filter;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Recall;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Story;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Recall about the open customer or the whole desk, as one types: words at once, then everything, reranked last.
/// Leaves no trace in the memories' use.
public final class RecallViewModel {

    private static final Duration TYPING = Duration.ofMillis(120);
    private static final int ANSWERS = 20;

    private final MemoryService service;
    private final OpenCustomer open;
    private final Tasks tasks;
    private final Messages messages;
    private final Times times;
    private final Generation generation = new Generation();
    private final AnswerRows rows;
    private final ConcurrentMap<String, String> names = new ConcurrentHashMap<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<RecallScope> scope = new SimpleObjectProperty<>(RecallScope.DESK);
    private final ReadOnlyBooleanWrapper customerOpen = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Recall> recall = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StageLights> lights = new ReadOnlyObjectWrapper<>(StageLights.DARK);
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Highlight> highlight = new ReadOnlyObjectWrapper<>();
    private long answered;
    private Tasks.Pause waiting = () -> {};
    private Runnable abandon = () -> {};

    public RecallViewModel(MemoryService service, OpenCustomer open, Tasks tasks, Messages messages, Times times) {
        this.service = service;
        this.open = open;
        this.tasks = tasks;
        this.messages = messages;
        this.times = times;
        rows = new AnswerRows(tasks);
        text.subscribe((_, _) -> askAfterTyping());
        scope.subscribe((_, _) -> ask());
        open.handleProperty().subscribe((_, _) -> turned());
        open.storyProperty().subscribe(this::refresh);
        open.selectedProperty().subscribe(this::forgetHighlight);
        turned();
    }

    // state

    public StringProperty textProperty() {
        return text;
    }

    /// Where to ask; asks again when it changes. Counts only while a customer is open.
    public ObjectProperty<RecallScope> scopeProperty() {
        return scope;
    }

    public ReadOnlyBooleanProperty customerOpenProperty() {
        return customerOpen.getReadOnlyProperty();
    }

    AnswerRows rows() {
        return rows;
    }

    ObservableList<Answer> answers() {
        return rows.rows();
    }

    /// The answer with its stages, as far as it has come.
    public ReadOnlyObjectProperty<@Nullable Recall> recallProperty() {
        return recall.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<StageLights> lightsProperty() {
        return lights.getReadOnlyProperty();
    }

    /// What a person should know about the answers that are there; empty for nothing.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Why there are no answers, if that is so.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether answers stand in the timeline's place.
    public ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// What was found in the memory last gone to, for the timeline to mark.
    public ReadOnlyObjectProperty<@Nullable Highlight> highlightProperty() {
        return highlight.getReadOnlyProperty();
    }

    /// Whose memories the question is asked of.
    RecallScope where() {
        return customerOpen.get() ? scope.get() : RecallScope.DESK;
    }

    /// How many answers in how long, in words; empty before all is known.
    public String took() {
        Recall answer = recall.get();
        return answer == null || answer.reached() != Recall.Reached.WHOLE ? ""
                : messages.text("recall.took", answer.items().size(), millis(answer));
    }

    private static long millis(Recall answer) {
        long micros = answer.micros("total");
        long known = micros > 0 ? micros : answer.stages().stream().mapToLong(Recall.Stage::micros).sum();
        return Math.max(1, Math.round(known / 1000.0));
    }

    // commands

    /// Back to the timeline.
    public void close() {
        active.set(false);
        text.set("");
        waiting.cancel();
        abandon.run();
        generation.next();
        running.set(false);
        problem.set(null);
        notice.set("");
        lights.set(StageLights.DARK);
        rows.clear();
        names.clear();
        recall.set(null);
        scope.set(customerOpen.get() ? RecallScope.CUSTOMER : RecallScope.DESK);
    }

    /// Whether a better order of the answers is kept ready.
    public ObservableValue<Boolean> betterWaiting() {
        return rows.betterProperty().map(_ -> true).orElse(false);
    }

    /// Puts the answers in the better order that is kept ready, if there is one.
    public void applyBetter() {
        rows.apply();
    }

    /// Folds one answer's trace out, or in again.
    void toggle(Answer answer) {
        rows.unfold(answer.id().equals(rows.unfoldedProperty().get()) ? null : answer.id());
    }

    /// Shows how the selected answer was found, the best one if none is selected, or folds that away again.
    public void toggleTrace() {
        MemoryId at = rows.selectedProperty().get();
        answers().stream().filter(answer -> answer.id().equals(at)).findFirst()
                .or(() -> answers().stream().findFirst()).ifPresent(this::toggle);
    }

    /// @param answer null for none
    void look(@Nullable Answer answer) {
        if (answer != null && !answer.id().equals(rows.selectedProperty().get())) {
            open.select(answer.memory());
        }
        rows.select(answer == null ? null : answer.id());
    }

    /// Back to the timeline, at the answer's place in its ticket; another customer's opens that customer. What is
    /// nobody's has no place there and is only shown.
    void reveal(Answer answer) {
        Answer.Owner owner = answer.owner();
        if (owner == null) {
            open.select(answer.memory());
            return;
        }
        Place place = new Place.OfMemory(answer.id());
        highlight.set(new Highlight(answer.id(), answer.recalled().explanation().matchedWords()));
        // A customer who was merged with others has memories under their handles too.
        if (where() == RecallScope.CUSTOMER || owner.handle().equals(open.handleProperty().get())) {
            close();
            open.show(place);
        } else {
            open.open(owner.handle(), place);
        }
    }

    private void askAfterTyping() {
        waiting.cancel();
        if (text.get().isBlank()) {
            if (active.get()) {
                close();
            }
            return;
        }
        waiting = tasks.after(TYPING, this::ask);
    }

    /// Asks now.
    public void ask() {
        waiting.cancel();
        String question = text.get().strip();
        if (question.isEmpty()) {
            return;
        }
        long asked = generation.next();
        abandon.run();
        running.set(true);
        lights.set(StageLights.DARK);
        AnswerMaker maker = new AnswerMaker(service, open.storyProperty().get(), names, messages, times);
        RecallQuery query = query(question);
        Job<Answers> job = tasks.run("task.recall", steps -> maker.answers(service.recall(query, early -> {
            steps.check("The recall");
            Answers soon = maker.answers(early);
            tasks.later(() -> arrived(asked, soon));
        })));
        abandon = job::cancel;
        job.onSuccess(answers -> arrived(asked, answers)).onFailure(reason -> failed(asked, reason));
    }

    private RecallQuery query(String question) {
        Filter filter = where() == RecallScope.DESK ? Filter.LIVE
                : Filter.LIVE.withTags(List.of(Customer.TAG_PREFIX + open.handleProperty().get()));
        return RecallQuery.of(Scope.wholeDesk(), question)
                .withTopK(ANSWERS)
                .withFilter(filter)
                .withNeighborhood(false)
                .withoutReinforcement();
    }

    private void arrived(long asked, Answers answers) {
        if (generation.late(asked)) {
            return;
        }
        boolean whole = answers.recall().reached() == Recall.Reached.WHOLE;
        lights.set(StageLights.of(answers.recall()));
        if (!whole && answers.rows().isEmpty()) {
            return;
        }
        problem.set(null);
        notice.set(StageLights.wordsOnly(answers.recall()) ? messages.text("recall.words-only") : "");
        running.set(!whole);
        recall.set(answers.recall());
        if (answered != asked) {
            answered = asked;
            rows.begin(answers.rows());
        } else {
            rows.offer(answers.rows());
        }
        active.set(true);
    }

    /// What the words found stays where it is.
    private void failed(long asked, RuntimeException reason) {
        if (generation.late(asked)) {
            return;
        }
        running.set(false);
        active.set(true);
        Problem what = Problem.of(reason, messages);
        if (answered == asked) {
            notice.set(messages.text("recall.half", what.what()));
        } else {
            rows.clear();
            recall.set(null);
            problem.set(what);
        }
    }

    /// Another customer is open, or none.
    private void turned() {
        customerOpen.set(open.handleProperty().get() != null);
        close();
    }

    /// Rows follow what becomes of their memories.
    private void refresh(@Nullable Story story) {
        if (story != null && !answers().isEmpty()) {
            rows.refresh(story.memories().stream().collect(Collectors.toMap(Memory::id, Function.identity())));
        }
    }

    private void forgetHighlight(@Nullable Memory memory) {
        Highlight marked = highlight.get();
        if (marked != null && memory != null && !memory.id().equals(marked.memory())) {
            highlight.set(null);
        }
    }
}
