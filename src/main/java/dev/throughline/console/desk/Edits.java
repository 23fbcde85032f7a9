package dev.throughline.console.desk;

import dev.throughline.console.kit.Job;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Tasks;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Journal;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryService;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What the person at the desk changes: saved at once, told in a notice, taken back and done again.
public final class Edits {

    private record Standing(boolean undoable, boolean redoable) {}

    private final MemoryService service;
    private final Tasks tasks;
    private final Notices notices;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();

    public Edits(MemoryService service, Live live, Tasks tasks, Notices notices, Messages messages) {
        this.service = service;
        this.tasks = tasks;
        this.notices = notices;
        this.messages = messages;
        live.listen(_ -> refresh());
        refresh();
    }

    // state

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    // commands

    /// Any change that the journal takes back.
    ///
    /// @param doneKey message key of what to say when it is done
    /// @param words what its places are filled with
    public <T> Job<T> change(Supplier<T> deed, String doneKey, Object... words) {
        return tasks.run("task.save", _ -> {
            T result = deed.get();
            tasks.later(() -> notices.undoable(messages.text(doneKey, words), this::undo));
            return result;
        });
    }

    /// @param doneKey message key of what to say when it is done
    public Job<Memory> edit(MemoryId id, MemoryEdit edit, String doneKey) {
        return change(() -> service.memories().edit(Actor.console(), id, edit), doneKey);
    }

    /// @param doneKey message key of what to say when it is done
    public Job<Memory> store(MemoryDraft draft, String doneKey) {
        return change(() -> service.memories().store(Actor.console(), draft).memory(), doneKey);
    }

    /// Anything else that can be taken back.
    ///
    /// @param doneKey message key of what to say when it is done
    public <T> Job<T> change(Function<MemoryService, T> verb, String doneKey) {
        return tasks.run("task.save", _ -> {
            T value = verb.apply(service);
            tasks.later(() -> notices.undoable(messages.text(doneKey), this::undo));
            return value;
        });
    }

    public void undo() {
        reverse("task.undo", "edit.undone", "edit.nothing-to-undo", () -> service.journal().undo(Actor.console()));
    }

    public void redo() {
        reverse("task.redo", "edit.redone", "edit.nothing-to-redo", () -> service.journal().redo(Actor.console()));
    }

    private void reverse(String titleKey, String doneKey, String nothingKey, Supplier<Optional<Journal.Step>> verb) {
        tasks.run(titleKey, _ -> verb.get()).onSuccess(step -> {
            notices.withdrawUndo();
            notices.done(step
                    .map(done -> messages.text(doneKey, messages.word("change", done.kind()), done.subjects()))
                    .orElseGet(() -> messages.text(nothingKey)));
        });
    }

    private void refresh() {
        tasks.run("task.undo-state", _ -> new Standing(
                service.journal().undoable(Actor.console()).isPresent(),
                service.journal().redoable(Actor.console()).isPresent()))
                .onSuccess(standing -> {
                    undoable.set(standing.undoable());
                    redoable.set(standing.redoable());
                });
    }
}
