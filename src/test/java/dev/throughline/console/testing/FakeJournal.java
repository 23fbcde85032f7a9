package dev.throughline.console.testing;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Arrangement;
import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.EntityLink;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.Journal;
import dev.throughline.memory.JournalQuery;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A journal of memory changes with undo and redo of the console's own.
final class FakeJournal implements Journal {

    private final Consumer<Change> apply;
    private final List<Change> changes = new ArrayList<>();
    private final Deque<Change> undoable = new ArrayDeque<>();
    private final Deque<Change> redoable = new ArrayDeque<>();
    private final List<Consumer<List<Change>>> listeners = new ArrayList<>();
    private final List<Consumer<Change>> others = new ArrayList<>();

    /// @param apply puts a change's after image into the state
    FakeJournal(Consumer<Change> apply) {
        this.apply = apply;
    }

    /// Also puts changes into some other state.
    void applies(Consumer<Change> other) {
        others.add(other);
    }

    void write(Actor actor, ChangeKind kind, Journaled before, Journaled after) {
        Change change = entry(actor, kind, before, after, null);
        if (actor.equals(Actor.console())) {
            undoable.push(change);
            redoable.clear();
        }
    }

    private static String subject(Journaled thing) {
        return switch (thing) {
            case Memory memory -> memory.id().value();
            case Arrangement arrangement -> arrangement.centre().id();
            case EntityMerge merge -> merge.merged().id();
            case EntityLink link -> link.id();
            default -> "";
        };
    }

    private Change entry(Actor actor, ChangeKind kind, Journaled before, Journaled after, Change.Reversal reversal) {
        long number = changes.size() + 1;
        String subject = subject(after == null ? before : after);
        Change change = new Change(number, number, Instant.now(), actor, kind, subject, before, after, reversal);
        changes.add(change);
        apply.accept(change);
        others.forEach(other -> other.accept(change));
        listeners.forEach(listener -> listener.accept(List.of(change)));
        return change;
    }

    @Override
    public Optional<Step> undoable(Actor actor) {
        return Optional.ofNullable(undoable.peek()).map(FakeJournal::step);
    }

    @Override
    public Optional<Step> redoable(Actor actor) {
        return Optional.ofNullable(redoable.peek()).map(FakeJournal::step);
    }

    @Override
    public Optional<Step> undo(Actor actor) {
        if (undoable.isEmpty()) {
            return Optional.empty();
        }
        Change change = undoable.pop();
        redoable.push(change);
        entry(actor, change.kind(), change.after(), change.before(),
                new Change.Reversal(change.command(), false));
        return Optional.of(step(change));
    }

    @Override
    public Optional<Step> redo(Actor actor) {
        if (redoable.isEmpty()) {
            return Optional.empty();
        }
        Change change = redoable.pop();
        undoable.push(change);
        entry(actor, change.kind(), change.before(), change.after(),
                new Change.Reversal(change.command(), true));
        return Optional.of(step(change));
    }

    private static Step step(Change change) {
        return new Step(change.command(), change.kind(), 1);
    }

    @Override
    public List<Entry> entries(JournalQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Change> changes(long command) {
        return changes.stream().filter(change -> change.command() == command).toList();
    }

    @Override
    public Step revert(Actor actor, long command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Change> history(MemoryId id) {
        return changes.stream().filter(change -> change.subject().equals(id.value())).toList().reversed();
    }

    @Override
    public List<Change> since(long sequence, int limit) {
        return changes.stream().filter(change -> change.sequence() > sequence).limit(limit).toList();
    }

    @Override
    public long lastSequence() {
        return changes.size();
    }

    @Override
    public Subscription subscribe(Consumer<List<Change>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
