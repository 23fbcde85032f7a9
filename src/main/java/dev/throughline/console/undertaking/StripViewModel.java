package dev.throughline.console.undertaking;

import dev.throughline.console.desk.Live;
import dev.throughline.console.desk.OpenCustomer;
import dev.throughline.console.desk.Place;
import dev.throughline.console.kit.Generation;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Problem;
import dev.throughline.console.kit.Tasks;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Change;
import dev.throughline.memory.MemoryService;
import dev.throughline.memory.Story;
import dev.throughline.memory.Undertaking;
import dev.throughline.memory.Undertaking.Kind;
import dev.throughline.memory.Undertaking.Outcome;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The strip at the head of the story: what was tried for the open customer and what was promised to them. Reads again
/// when the story does and when somebody puts one right, also by undo.
public final class StripViewModel {

    /// Lines in a column before somebody asks for more.
    static final int SHOWN = 4;
    /// Lines in a column at most; who wants to see more reads the story.
    static final int MOST = 60;
    /// Letters in a line at most.
    static final int LONGEST = 300;

    private final MemoryService service;
    private final OpenCustomer open;
    private final UndertakingEdits edits;
    private final Tasks tasks;
    private final Messages messages;
    private final Times times;
    private final UndertakingWords words;
    private final Generation generation = new Generation();
    private final Column tried = new Column();
    private final Column promised = new Column();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper promisedTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
    private final BooleanProperty folded = new SimpleBooleanProperty();
    private final BooleanProperty tight = new SimpleBooleanProperty();
    private final BooleanProperty insisted = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper onOneLine = new ReadOnlyBooleanWrapper();
    private @Nullable String readFor;

    /// One of the two columns.
    private static final class Column {
        private final ObservableList<UndertakingLine> lines = FXCollections.observableArrayList();
        private final ReadOnlyIntegerWrapper more = new ReadOnlyIntegerWrapper();
        private final BooleanProperty whole = new SimpleBooleanProperty();
        private List<UndertakingLine> all = List.of();

        void show() {
            List<UndertakingLine> visible = all.stream().limit(whole.get() ? MOST : SHOWN).toList();
            if (!lines.equals(visible)) {
                lines.setAll(visible);
            }
            more.set(all.size() - visible.size());
        }
    }

    public StripViewModel(MemoryService service, OpenCustomer open, UndertakingEdits edits, Live live, Tasks tasks,
            Messages messages, Times times) {
        this.service = service;
        this.open = open;
        this.edits = edits;
        this.tasks = tasks;
        this.messages = messages;
        this.times = times;
        words = new UndertakingWords(messages, times);
        onOneLine.bind(Bindings.when(tight).then(insisted.not()).otherwise(folded));
        tried.whole.subscribe(_ -> tried.show());
        promised.whole.subscribe(_ -> promised.show());
        open.storyProperty().subscribe(this::follow);
        live.listen(this::heard);
    }

    // state

    /// Whether a customer is open.
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether there is nothing to show.
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// Whether only the summary is shown; stays as it is from customer to customer.
    public BooleanProperty foldedProperty() {
        return folded;
    }

    /// Whether there is so little room that it is folded until somebody asks for it.
    public BooleanProperty tightProperty() {
        return tight;
    }

    /// Whether it is to be seen as one line: folded by the person, or for want of room.
    public ReadOnlyBooleanProperty onOneLineProperty() {
        return onOneLine.getReadOnlyProperty();
    }

    /// For instance `3 tried · 2 promised, 1 overdue`.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty promisedTitleProperty() {
        return promisedTitle.getReadOnlyProperty();
    }

    ObservableList<UndertakingLine> lines(Kind kind) {
        return column(kind).lines;
    }

    /// How many lines more there are than are shown.
    public ReadOnlyIntegerProperty moreProperty(Kind kind) {
        return column(kind).more.getReadOnlyProperty();
    }

    /// Whether a column shows more than its first lines.
    public BooleanProperty wholeProperty(Kind kind) {
        return column(kind).whole;
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private Column column(Kind kind) {
        return kind == Kind.TRIED ? tried : promised;
    }

    // commands

    public void toggle() {
        BooleanProperty choice = tight.get() ? insisted : folded;
        choice.set(!choice.get());
    }

    /// Goes to the turn that says so.
    void show(UndertakingLine line) {
        open.show(new Place.OfMemory(line.undertaking().source()));
    }

    /// @param text at most [#LONGEST] characters; a blank one and the same one change nothing
    void rewrite(UndertakingLine line, String text) {
        String words = text.strip();
        if (!words.isEmpty() && !words.equals(line.undertaking().text())) {
            edits.correct(line.undertaking().withText(words), "undertaking.text-saved");
        }
    }

    void settle(UndertakingLine line, Outcome outcome) {
        if (line.undertaking().outcome() != outcome) {
            edits.correct(line.undertaking().withOutcome(outcome), doneKey(line.undertaking().kind(), outcome));
        }
    }

    private static String doneKey(Kind kind, Outcome outcome) {
        return switch (outcome) {
            case OPEN -> "undertaking.reopened";
            case DONE -> kind == Kind.TRIED ? "undertaking.marked-helped" : "undertaking.marked-kept";
            case FAILED -> kind == Kind.TRIED ? "undertaking.marked-not-helped" : "undertaking.marked-broken";
            case DISMISSED -> "undertaking.dismissed";
        };
    }

    /// @param day the last day on which the promise can be kept; null for no date
    void due(UndertakingLine line, @Nullable LocalDate day) {
        edits.correct(line.undertaking().withDue(day == null ? null : times.endOf(day)), "undertaking.due-saved");
    }

    /// To the other column; there nothing has been said of it yet.
    void move(UndertakingLine line) {
        Undertaking undertaking = line.undertaking();
        Kind other = undertaking.kind() == Kind.TRIED ? Kind.PROMISED : Kind.TRIED;
        edits.correct(undertaking.withKind(other).withOutcome(Outcome.OPEN), "undertaking.moved");
    }

    public void retry() {
        follow(open.storyProperty().get());
    }

    LocalDate today() {
        return times.today();
    }

    private void follow(@Nullable Story story) {
        shown.set(story != null);
        if (story == null) {
            generation.next();
            readFor = null;
            take(List.of());
            return;
        }
        String handle = story.customer().handle();
        if (!handle.equals(readFor)) {
            readFor = handle;
            take(List.of());
            tried.whole.set(false);
            promised.whole.set(false);
        }
        read(handle);
    }

    private void read(String handle) {
        long asked = generation.next();
        problem.set(null);
        tasks.run("task.undertakings", _ -> service.undertakings().of(handle)).onSuccess(all -> {
            if (!generation.late(asked)) {
                take(all);
            }
        }).onFailure(reason -> {
            if (!generation.late(asked)) {
                take(List.of());
                problem.set(Problem.of(reason, messages));
            }
        });
    }

    private void take(List<Undertaking> all) {
        tried.all = words.tried(all).stream().map(words::line).toList();
        promised.all = words.promised(all).stream().map(words::line).toList();
        summary.set(words.summary(all));
        promisedTitle.set(words.promisedTitle(all));
        empty.set(all.isEmpty());
        tried.show();
        promised.show();
    }

    private void heard(List<Change> changes) {
        String handle = readFor;
        if (handle != null && changes.stream().anyMatch(change -> about(change, handle))) {
            read(handle);
        }
    }

    private static boolean about(Change change, String handle) {
        return (change.before() instanceof Undertaking before && before.customer().equals(handle))
                || (change.after() instanceof Undertaking after && after.customer().equals(handle));
    }
}
