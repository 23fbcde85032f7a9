package dev.throughline.console.recall;

import dev.throughline.console.kit.Splice;
import dev.throughline.console.kit.Tasks;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The rows of answers: in the best order known, or, while someone is at them, where they are, with the better order
/// kept ready. Someone is at them while the pointer or the keyboard's focus is there, or one is selected or folded out.
/// JavaFX thread only.
final class AnswerRows {

    /// Nobody has aimed at a row that has stood for less than this.
    private static final Duration SEEN = Duration.ofMillis(120);
    /// Who leaves the rows for this long is not at them any more.
    private static final Duration LEFT = Duration.ofMillis(600);

    private final Tasks tasks;
    private final ObservableList<Answer> rows = FXCollections.observableArrayList();
    private final BooleanProperty attended = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable MemoryId> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable MemoryId> unfolded = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RowOrder.@Nullable Better> better = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper arranging = new ReadOnlyBooleanWrapper();
    private List<Answer> best = List.of();
    private boolean seen;
    private boolean beginning;
    private Tasks.Pause looking = () -> {};
    private Tasks.Pause leaving = () -> {};

    AnswerRows(Tasks tasks) {
        this.tasks = tasks;
        attended.subscribe((_, _) -> attendance());
    }

    // state

    ObservableList<Answer> rows() {
        return rows;
    }

    /// Whether the pointer or the keyboard's focus is at the rows; the view says so.
    BooleanProperty attendedProperty() {
        return attended;
    }

    ReadOnlyObjectProperty<@Nullable MemoryId> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The row whose trace is folded out; it is not even told anew, so that it keeps its height.
    ReadOnlyObjectProperty<@Nullable MemoryId> unfoldedProperty() {
        return unfolded.getReadOnlyProperty();
    }

    /// What the order kept ready would change; null while the rows stand in it.
    ReadOnlyObjectProperty<RowOrder.@Nullable Better> betterProperty() {
        return better.getReadOnlyProperty();
    }

    /// True while rows change: what a list then says about its selection means nothing.
    ReadOnlyBooleanProperty arrangingProperty() {
        return arranging.getReadOnlyProperty();
    }

    /// Whether the rows change because there is another question.
    boolean beginning() {
        return beginning;
    }

    // commands

    /// A new question's answers, whoever was at the old ones.
    void begin(List<Answer> answers) {
        selected.set(null);
        unfolded.set(null);
        best = List.copyOf(answers);
        beginning = true;
        apply();
        beginning = false;
        seen = false;
        looking.cancel();
        looking = tasks.after(SEEN, () -> seen = true);
    }

    /// The same question's answers, better known.
    void offer(List<Answer> answers) {
        best = List.copyOf(answers);
        settle();
    }

    /// Puts the rows in the best order known.
    void apply() {
        leaving.cancel();
        arrange(best);
        better.set(null);
    }

    /// @param row null for none
    void select(@Nullable MemoryId row) {
        selected.set(row);
        attendance();
    }

    /// @param row null to fold all in
    void unfold(@Nullable MemoryId row) {
        unfolded.set(row);
        attendance();
    }

    /// Tells rows anew whose memories have changed.
    void refresh(Map<MemoryId, Memory> now) {
        best = best.stream().map(answer -> refreshed(answer, now)).toList();
        arrange(rows.stream().map(answer -> refreshed(answer, now)).toList());
    }

    void clear() {
        looking.cancel();
        begin(List.of());
    }

    private boolean held() {
        return seen && (attended.get() || selected.get() != null || unfolded.get() != null);
    }

    private void settle() {
        if (held()) {
            arrange(RowOrder.keeping(rows, best, unfolded.get()));
            better.set(RowOrder.gain(rows, best));
        } else {
            apply();
        }
    }

    /// Someone came to the rows or left them.
    private void attendance() {
        leaving.cancel();
        if (held()) {
            settle();
        } else if (better.get() != null) {
            leaving = tasks.after(LEFT, this::settle);
        }
    }

    private void arrange(List<Answer> fresh) {
        if (rows.equals(fresh)) {
            return;
        }
        arranging.set(true);
        try {
            Splice.into(rows, fresh);
        } finally {
            arranging.set(false);
        }
    }

    private static Answer refreshed(Answer answer, Map<MemoryId, Memory> now) {
        Memory memory = now.get(answer.id());
        return memory == null || memory.equals(answer.memory()) ? answer : answer.with(memory);
    }
}
