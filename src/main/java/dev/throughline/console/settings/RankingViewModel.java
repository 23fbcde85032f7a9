package dev.throughline.console.settings;

import dev.throughline.console.desk.Edits;
import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Tasks;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Customer;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Ranking;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.RecallQuery;
import dev.throughline.memory.Scope;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What counts how much when answers are ranked: turned, tried on a question, kept.
public final class RankingViewModel {

    private static final Duration TURNING = Duration.ofMillis(150);
    private static final int ANSWERS = 10;

    private final MemoryService service;
    private final OpenCustomer open;
    private final List<String> variables;
    private final Edits edits;
    private final Notices notices;
    private final Tasks tasks;
    private final Messages messages;
    private final Generation generation = new Generation();
    private final WeightKnobs knobs;
    private final ReadOnlyObjectWrapper<Ranking.@Nullable Standing> standing = new ReadOnlyObjectWrapper<>();
    private final StringProperty question = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Trial> trial = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper standard = new ReadOnlyBooleanWrapper(true);
    private Tasks.Pause waiting = () -> {};
    private Runnable abandon = () -> {};

    /// @param variables of the environment, which fix the balance of words and meaning; none when it can be changed
    public RankingViewModel(MemoryService service, OpenCustomer open, List<String> variables, Edits edits,
            Notices notices, Tasks tasks, Messages messages) {
        this.service = service;
        this.open = open;
        this.variables = List.copyOf(variables);
        this.edits = edits;
        this.notices = notices;
        this.tasks = tasks;
        this.messages = messages;
        knobs = new WeightKnobs(this::turned);
        question.subscribe((_, _) -> tryLater());
        open.storyProperty().subscribe((_, _) -> tryLater());
    }

    // state

    public WeightKnobs knobs() {
        return knobs;
    }

    /// What counts now; null until it has been read.
    public ReadOnlyObjectProperty<Ranking.@Nullable Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// The sample that the weights are tried on.
    public StringProperty questionProperty() {
        return question;
    }

    ReadOnlyObjectProperty<@Nullable Trial> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Whether the knobs say something else than what counts.
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// Whether what counts and the knobs are the standard.
    public ReadOnlyBooleanProperty standardProperty() {
        return standard.getReadOnlyProperty();
    }

    /// Why the balance of words and meaning cannot be changed, a sentence; empty when it can.
    public String fixed() {
        Ranking.Standing now = standing.get();
        return now == null || !now.fixed() ? "" : messages.text("ranking.fixed", variables.isEmpty()
                ? messages.text("ranking.fixed.unnamed") : String.join(", ", variables));
    }

    /// In whose context the sample is asked, in words.
    public String context() {
        return open.customer().map(customer -> messages.text("ranking.context", customer.name()))
                .orElseGet(() -> messages.text("ranking.no-context"));
    }

    // commands

    /// Reads what counts. Turned knobs stay as they are.
    public void refresh() {
        tasks.run("task.ranking", _ -> service.ranking().standing()).onSuccess(this::stand)
                .onFailure(reason -> problem.set(Problem.of(reason, messages)));
    }

    /// Makes what the knobs say count from now on.
    public void keep() {
        change(knobs.weights(), "ranking.kept");
    }

    /// Turns the knobs back to what counts.
    public void putBack() {
        Ranking.Standing now = standing.get();
        if (now != null) {
            knobs.set(now.weights());
        }
    }

    /// Makes the standard count, as far as the environment lets it.
    public void toStandard() {
        Ranking.Standing now = standing.get();
        if (now != null) {
            RankingWeights usual = RankingWeights.STANDARD;
            RankingWeights wanted = !now.fixed() ? usual : new RankingWeights(now.weights().words(),
                    now.weights().meaning(), usual.reranked(), usual.importance(), usual.recency(), usual.hint());
            knobs.set(wanted);
            change(wanted, "ranking.standard");
        }
    }

    /// Asks the sample again.
    public void tryNow() {
        waiting.cancel();
        abandon.run();
        Ranking.Standing now = standing.get();
        String asked = question.get().strip();
        long number = generation.next();
        if (asked.isEmpty() || now == null) {
            running.set(false);
            problem.set(null);
            trial.set(null);
            return;
        }
        running.set(true);
        RecallQuery query = RecallQuery.of(Scope.wholeDesk(), asked).withTopK(ANSWERS).withNeighborhood(false)
                .withHintTags(open.customer().map(Customer::tag).map(List::of).orElse(List.of()))
                .withoutReinforcement();
        RankingWeights wanted = knobs.weights();
        var job = tasks.run("task.ranking", _ -> Trial.of(service.recall(query.withWeights(now.weights())),
                service.recall(query.withWeights(wanted))));
        abandon = job::cancel;
        job.onSuccess(answer -> {
            if (!generation.late(number)) {
                running.set(false);
                problem.set(null);
                trial.set(answer);
            }
        }).onFailure(reason -> {
            if (!generation.late(number)) {
                running.set(false);
                trial.set(null);
                problem.set(Problem.of(reason, messages));
            }
        });
    }

    private void turned() {
        compare();
        tryLater();
    }

    private void tryLater() {
        waiting.cancel();
        waiting = tasks.after(TURNING, this::tryNow);
    }

    private void change(RankingWeights weights, String doneKey) {
        tasks.run("task.save", _ -> service.ranking().change(Actor.console(), weights))
                .onSuccess(_ -> {
                    notices.undoable(messages.text(doneKey), edits::undo);
                    refresh();
                })
                .onFailure(notices::failed);
    }

    private void stand(Ranking.Standing fresh) {
        boolean untouched = !changed.get();
        standing.set(fresh);
        if (untouched) {
            knobs.set(fresh.weights());
        }
        compare();
        tryLater();
    }

    private void compare() {
        Ranking.Standing now = standing.get();
        RankingWeights wanted = knobs.weights();
        changed.set(now != null && !wanted.equals(now.weights()));
        standard.set(!changed.get() && wanted.equals(RankingWeights.STANDARD));
    }
}
