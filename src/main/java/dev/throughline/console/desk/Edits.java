package dev.throughline.console.desk;

import dev.throughline.console.kit.Job;
import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Notices;
import dev.throughline.console.kit.Tasks;
import dev.throughline.console.kit.Times;
import dev.throughline.console.words.DeedWords;
import dev.throughline.memory.Actor;
import dev.throughline.memory.Journal;
import dev.throughline.memory.JournalQuery;
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
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the person at the desk changes: saved at once, told in a notice, taken back and done again.
public final class Edits {

    /// In words, empty if there is nothing.
    private record Standing(String undoable, String redoable) {}

    private final MemoryService service;
    private final Tasks tasks;
    private final Notices notices;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper undoWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoWords = new ReadOnlyStringWrapper("");
    private final DeedWords words;

    public Edits(
            MemoryService service, Live live, Tasks tasks, Notices notices, Messages messages, Times times) {
        this.service = service;
        this.tasks = tasks;
        this.notices = notices;
        this.messages = messages;
        words = new DeedWords(messages, times);
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

    /// What undo would take back, within a sentence; empty if there is nothing.
    public ReadOnlyStringProperty undoWordsProperty() {
        return undoWords.getReadOnlyProperty();
    }

    /// What redo would do again, within a sentence; empty if there is nothing.
    public ReadOnlyStringProperty redoWordsProperty() {
        return redoWords.getReadOnlyProperty();
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

    /// Takes back one command of the journal, whoever did it.
    public Job<Journal.Step> revert(Journal.Entry entry) {
        return tasks.run("task.revert", _ -> {
            Journal.Step step = service.journal().revert(Actor.console(), entry.command());
            tasks.later(() -> notices.undoable(messages.text("edit.reverted", words.deed(entry)), this::undo));
            return step;
        });
    }

    private void reverse(String titleKey, String doneKey, String nothingKey, Supplier<Optional<Journal.Step>> verb) {
        tasks.run(titleKey, _ -> told(verb.get())).onSuccess(done -> {
            notices.withdrawUndo();
            notices.done(done.isEmpty() ? messages.text(nothingKey) : messages.text(doneKey, done));
        });
    }

    private void refresh() {
        tasks.run("task.undo-state", _ -> new Standing(
                told(service.journal().undoable(Actor.console())),
                told(service.journal().redoable(Actor.console()))))
                .onSuccess(standing -> {
                    undoWords.set(standing.undoable());
                    redoWords.set(standing.redoable());
                    undoable.set(!standing.undoable().isEmpty());
                    redoable.set(!standing.redoable().isEmpty());
                });
    }

    /// What a command did, within a sentence.
    private String told(Optional<Journal.Step> step) {
        return step.flatMap(known -> service.journal()
                        .entries(JournalQuery.newest(1).withBefore(known.command() + 1)).stream().findFirst())
                .map(words::deed)
                .orElse("");
    }
}
