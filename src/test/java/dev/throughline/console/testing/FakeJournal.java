package dev.throughline.console.testing;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Journal;
import dev.throughline.memory.JournalQuery;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.StoreFailure;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A journal of memory changes, one to a command, with undo and redo of the console's own.
final class FakeJournal implements Journal {

    private final Consumer<Change> apply;
    private final List<Change> changes = new ArrayList<>();
    private final Map<Long, Long> takenBackBy = new HashMap<>();
    private final Deque<Change> undoable = new ArrayDeque<>();
    private final Deque<Change> redoable = new ArrayDeque<>();
    private final List<Consumer<List<Change>>> listeners = new ArrayList<>();
    boolean broken;
    int questions;

    /// @param apply puts a change's after image into the state
    FakeJournal(Consumer<Change> apply) {
        this.apply = apply;
    }

    void write(Actor actor, ChangeKind kind, Memory before, Memory after) {
        Change change = entry(DeskData.NOW, actor, kind, before, after, null);
        if (actor.equals(Actor.console())) {
            undoable.push(change);
            redoable.clear();
        }
        tell(change);
    }

    /// As it was some time ago: told to nobody.
    void writeThen(Instant when, Actor actor, ChangeKind kind, Memory before, Memory after) {
        entry(when, actor, kind, before, after, null);
    }

    private Change entry(Instant when, Actor actor, ChangeKind kind, Memory before, Memory after,
            Change.Reversal reversal) {
        long number = changes.size() + 1;
        String subject = after == null ? before.id().value() : after.id().value();
        Change change = new Change(number, number, when, actor, kind, subject, before, after, reversal);
        changes.add(change);
        apply.accept(change);
        return change;
    }

    private void tell(Change change) {
        listeners.forEach(listener -> listener.accept(List.of(change)));
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
        Change undo = back(actor, change, Change.Reversal.undo(change.command()));
        if (change.reverses() != null) {
            takenBackBy.remove(change.reverses().command());
        }
        tell(undo);
        return Optional.of(step(change));
    }

    @Override
    public Optional<Step> redo(Actor actor) {
        if (redoable.isEmpty()) {
            return Optional.empty();
        }
        Change change = redoable.pop();
        undoable.push(change);
        takenBackBy.remove(change.command());
        tell(entry(DeskData.NOW, actor, change.kind(), (Memory) change.before(), (Memory) change.after(),
                Change.Reversal.redo(change.command())));
        return Optional.of(step(change));
    }

    private Change back(Actor actor, Change change, Change.Reversal reversal) {
        Change made = entry(DeskData.NOW, actor, change.kind(), (Memory) change.after(), (Memory) change.before(),
                reversal);
        takenBackBy.put(change.command(), made.command());
        return made;
    }

    private static Step step(Change change) {
        return new Step(change.command(), change.kind(), 1);
    }

    @Override
    public List<Entry> entries(JournalQuery query) {
        if (broken) {
            throw new StoreFailure("disk I/O error (SQLITE_IOERR)", null);
        }
        questions++;
        return changes.stream()
                .filter(change -> query.doors().isEmpty() || query.doors().contains(change.actor().door()))
                .filter(change -> query.kinds().isEmpty() || query.kinds().contains(change.kind()))
                .filter(change -> query.subject() == null || query.subject().equals(change.subject()))
                .filter(change -> query.before() == null || change.command() < query.before())
                .sorted(Comparator.comparingLong(Change::command).reversed())
                .limit(query.limit())
                .map(change -> new Entry(change.command(), change.time(), change.actor(), change.kind(), 1, change,
                        change.reverses(), !takenBackBy.containsKey(change.command())))
                .toList();
    }

    @Override
    public List<Change> changes(long command) {
        return changes.stream().filter(change -> change.command() == command).toList();
    }

    @Override
    public Step revert(Actor actor, long command) {
        obstacle(command).ifPresent(obstacle -> {
            throw new InvalidRequest("revert", "is not possible: changed since by command " + obstacle.later());
        });
        Change change = changes(command).getFirst();
        undoable.remove(change);
        Change revert = back(actor, change, Change.Reversal.revert(command));
        undoable.push(revert);
        redoable.clear();
        tell(revert);
        return step(change);
    }

    @Override
    public Optional<Obstacle> obstacle(long command) {
        Change change = changes(command).stream().findFirst()
                .orElseThrow(() -> new NotFound("command", Long.toString(command)));
        if (takenBackBy.containsKey(command)) {
            return Optional.of(new Obstacle(Hindrance.TAKEN_BACK, change.subject(), takenBackBy.get(command)));
        }
        return changes.reversed().stream()
                .filter(later -> later.command() > command && later.subject().equals(change.subject())
                        && later.reverses() == null && !takenBackBy.containsKey(later.command()))
                .findFirst()
                .map(later -> new Obstacle(Hindrance.CHANGED_SINCE, change.subject(), later.command()));
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
