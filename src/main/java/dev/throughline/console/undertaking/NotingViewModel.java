package dev.throughline.console.undertaking;

import dev.throughline.console.kit.Messages;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Undertaking.Kind;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Notes from a memory what no rule found.
public final class NotingViewModel {

    private static final int PREFILLED = 80;
    /// What is shorter says nothing: "Hi!", "Thanks."
    private static final int GREETING = 16;

    private final UndertakingEdits edits;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Kind> kind = new ReadOnlyObjectWrapper<>(Kind.TRIED);
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper noting = new ReadOnlyBooleanWrapper();
    private @Nullable Memory memory;

    public NotingViewModel(UndertakingEdits edits, Messages messages) {
        this.edits = edits;
        this.messages = messages;
    }

    // state

    public ReadOnlyObjectProperty<Kind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /// What is to be noted.
    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether something is being noted: from [#noteTried] or [#notePromised] until it is saved or cancelled.
    public ReadOnlyBooleanProperty notingProperty() {
        return noting.getReadOnlyProperty();
    }

    // commands

    /// @param selected what is selected of the memory's text; its first clause is taken when that is blank
    public void noteTried(Memory source, String selected) {
        begin(source, Kind.TRIED, selected);
    }

    public void notePromised(Memory source, String selected) {
        begin(source, Kind.PROMISED, selected);
    }

    private void begin(Memory source, Kind as, String selected) {
        memory = source;
        kind.set(as);
        problem.set("");
        text.set(selected.isBlank() ? firstClause(source.content()) : shortened(selected));
        noting.set(true);
    }

    public void save() {
        Memory source = memory;
        if (source == null || text.get().isBlank()) {
            problem.set(messages.text("undertaking.text-wrong"));
            return;
        }
        problem.set("");
        edits.note(source.id(), kind.get(), text.get().strip())
                .onSuccess(_ -> cancel())
                .onFailure(reason -> problem.set(messages.text(reason instanceof InvalidRequest
                        ? "undertaking.text-wrong" : "undertaking.not-noted")));
    }

    public void cancel() {
        memory = null;
        noting.set(false);
    }

    private static String firstClause(String content) {
        String line = content.strip();
        int start = 0;
        for (int end = 0; end <= line.length(); end++) {
            if (end == line.length() || ".!?;\n".indexOf(line.charAt(end)) >= 0) {
                if (end - start >= GREETING || end == line.length()) {
                    return shortened(line.substring(start, end));
                }
                start = end + 1;
            }
        }
        return shortened(line);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= PREFILLED) {
            return line;
        }
        int space = line.lastIndexOf(' ', PREFILLED);
        return line.substring(0, space > 0 ? space : PREFILLED);
    }
}
