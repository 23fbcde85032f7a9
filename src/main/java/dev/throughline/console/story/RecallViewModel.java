package dev.throughline.console.story;

import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.desk.Place;
import dev.throughline.console.desk.TicketWords;
import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Job;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Tasks;
import dev.throughline.memory.Filter;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Recall;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Recalled;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Session;
import dev.throughline.memory.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Recall about the open customer, as one types. Leaves no trace in the memories' use.
public final class RecallViewModel {

    private static final Duration TYPING = Duration.ofMillis(180);
    private static final int ANSWERS = 20;

    private final MemoryService service;
    private final OpenCustomer open;
    private final Tasks tasks;
    private final Messages messages;
    private final Why why;
    private final TicketWords words;
    private final Generation generation = new Generation();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<Answer> answers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Recall> recall = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Answer> unfolded = new SimpleObjectProperty<>();
    private Tasks.Pause waiting = () -> {};
    private Runnable abandon = () -> {};

    public RecallViewModel(MemoryService service, OpenCustomer open, Tasks tasks, Messages messages) {
        this.service = service;
        this.open = open;
        this.tasks = tasks;
        this.messages = messages;
        why = new Why(messages);
        words = new TicketWords(messages);
        text.subscribe((_, _) -> askAfterTyping());
        open.handleProperty().subscribe((_, _) -> close());
    }

    // state

    public StringProperty textProperty() {
        return text;
    }

    ObservableList<Answer> answers() {
        return answers;
    }

    /// The whole answer with its stages.
    public ReadOnlyObjectProperty<@Nullable Recall> recallProperty() {
        return recall.getReadOnlyProperty();
    }

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

    /// The answer whose trace is folded out.
    ObjectProperty<@Nullable Answer> unfoldedProperty() {
        return unfolded;
    }

    /// How long the recall took, in words; empty before there is one.
    public String took() {
        Recall answer = recall.get();
        if (answer == null) {
            return "";
        }
        long micros = answer.micros("total");
        if (micros == 0) {
            micros = answer.stages().stream().mapToLong(Recall.Stage::micros).sum();
        }
        return messages.text("recall.took", answers.size(), Math.max(1, Math.round(micros / 1000.0)));
    }

    // commands

    /// Back to the timeline.
    public void close() {
        text.set("");
        waiting.cancel();
        abandon.run();
        generation.next();
        active.set(false);
        running.set(false);
        answers.clear();
        recall.set(null);
        problem.set(null);
        unfolded.set(null);
    }

    void toggle(Answer answer) {
        unfolded.set(answer.equals(unfolded.get()) ? null : answer);
    }

    /// Shows how the best answer was found.
    public void unfoldFirst() {
        if (!answers.isEmpty()) {
            unfolded.set(answers.getFirst());
        }
    }

    void look(Answer answer) {
        open.select(answer.recalled().memory());
    }

    /// Back to the timeline, at the answer's place in its ticket.
    void reveal(Answer answer) {
        Place place = new Place.OfMemory(answer.recalled().memory().id());
        close();
        open.show(place);
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
        Story story = open.storyProperty().get();
        String question = text.get().strip();
        if (story == null || question.isEmpty()) {
            return;
        }
        long asked = generation.next();
        abandon.run();
        running.set(true);
        problem.set(null);
        Job<Recall> job = tasks.run("task.recall", _ -> service.recall(RecallQuery.of(Scope.wholeDesk(), question)
                .withTopK(ANSWERS)
                .withFilter(Filter.LIVE.withTags(List.of(story.customer().tag())))
                .withNeighborhood(false)
                .withoutReinforcement()));
        abandon = job::cancel;
        job.onSuccess(answer -> {
            if (!generation.late(asked)) {
                show(answer, story);
            }
        }).onFailure(reason -> {
            if (!generation.late(asked)) {
                running.set(false);
                active.set(true);
                answers.clear();
                problem.set(Problem.of(reason, messages));
            }
        });
    }

    private void show(Recall answer, Story story) {
        List<Answer> fresh = new ArrayList<>();
        for (Recalled each : answer.items()) {
            fresh.add(new Answer(fresh.size() + 1, each, ScoreParts.of(each), why.sentence(each.explanation()),
                    Span.of(each.memory().content(), each.explanation().matchedWords()), ticket(each, story)));
        }
        running.set(false);
        unfolded.set(null);
        answers.setAll(fresh);
        recall.set(answer);
        active.set(true);
    }

    private String ticket(Recalled recalled, Story story) {
        String session = recalled.memory().session();
        Session ticket = session == null ? null : story.sessions().get(session);
        return ticket == null ? "" : words.name(ticket);
    }
}
