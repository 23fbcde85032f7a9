package dev.throughline.engine;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Change;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Journal;
import dev.throughline.memory.JournalQuery;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.store.Command;
import dev.throughline.store.Store;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the journal and takes steps back and forth in it.
///
/// Which commands stand, and which were taken back, follows from the actor's own entries alone, so undo survives a
/// restart. A command is reversed only while everything it touched is still as it left it.
final class JournalCommands implements Journal {

    private static final int REACH = 1_000;
    private static final int HISTORY = 500;

    private final Commands commands;
    private final Store store;
    private final Enrichment enrichment;
    private final Publisher publisher;

    JournalCommands(Commands commands, Enrichment enrichment, Publisher publisher) {
        this.commands = commands;
        this.store = commands.store();
        this.enrichment = enrichment;
        this.publisher = publisher;
    }

    @Override
    public Optional<Step> undoable(Actor actor) {
        return Stacks.of(store.commands(actor, REACH)).lastDone();
    }

    @Override
    public Optional<Step> redoable(Actor actor) {
        return Stacks.of(store.commands(actor, REACH)).lastUndone();
    }

    @Override
    public Optional<Step> undo(Actor actor) {
        return undoable(actor).map(step -> {
            List<Change> changes = new ArrayList<>(store.changes(step.command()));
            Collections.reverse(changes);
            reverse(actor, new Change.Reversal(step.command(), false), changes, Change::after, Change::before);
            return step;
        });
    }

    @Override
    public Optional<Step> redo(Actor actor) {
        return redoable(actor).map(step -> {
            List<Change> changes = store.changes(step.command());
            reverse(actor, new Change.Reversal(step.command(), true), changes, Change::before, Change::after);
            return step;
        });
    }

    @Override
    public List<Entry> entries(JournalQuery query) {
        throw new IllegalStateException("pending");
    }

    @Override
    public List<Change> changes(long command) {
        return store.changes(command);
    }

    @Override
    public Step revert(Actor actor, long command) {
        throw new IllegalStateException("pending");
    }

    @Override
    public List<Change> history(MemoryId id) {
        return store.history(id, HISTORY);
    }

    @Override
    public List<Change> since(long sequence, int limit) {
        if (limit < 1 || limit > 10_000) {
            throw new InvalidRequest("limit", "is " + limit + ", must be between 1 and 10000");
        }
        return store.changesAfter(sequence, limit);
    }

    @Override
    public long lastSequence() {
        return store.lastSequence();
    }

    @Override
    public Subscription subscribe(Consumer<List<Change>> listener) {
        return publisher.subscribe(listener);
    }

    private void reverse(Actor actor, Change.Reversal reversal, List<Change> changes, Image from, Image to) {
        Map<MemoryId, Enrichment.Derived> derived = derive(changes, to);
        commands.reverse(actor, reversal, transaction -> {
            Reversal reversing = new Reversal(transaction, derived);
            changes.forEach(change -> reversing.apply(change.kind(), from.of(change), to.of(change)));
            return reversal;
        });
    }

    /// Vectors and entities of the versions that come back, worked out before the transaction begins.
    private Map<MemoryId, Enrichment.Derived> derive(List<Change> changes, Image to) {
        Map<MemoryId, Enrichment.Derived> derived = new HashMap<>();
        for (Change change : changes) {
            if (to.of(change) instanceof Memory target) {
                boolean unchanged = store.memory(target.id())
                        .filter(now -> Enrichment.sameMeaning(now, target) && now.tags().equals(target.tags()))
                        .isPresent();
                if (!unchanged) {
                    derived.put(target.id(), enrichment.derive(target));
                }
            }
        }
        return derived;
    }

    /// One side of a change.
    private interface Image {
        @Nullable Journaled of(Change change);
    }

    /// What stands and what was taken back, in the order it was done.
    private record Stacks(Deque<Command> done, Deque<Command> undone) {

        static Stacks of(List<Command> newestFirst) {
            Stacks stacks = new Stacks(new ArrayDeque<>(), new ArrayDeque<>());
            newestFirst.reversed().forEach(stacks::replay);
            return stacks;
        }

        Optional<Step> lastDone() {
            return Optional.ofNullable(done.peekLast()).map(Stacks::step);
        }

        Optional<Step> lastUndone() {
            return Optional.ofNullable(undone.peekLast()).map(Stacks::step);
        }

        private static Step step(Command command) {
            return new Step(command.number(), command.kind(), command.subjects());
        }

        private void replay(Command command) {
            Change.Reversal reverses = command.reverses();
            if (reverses == null) {
                done.addLast(command);
                undone.clear();
            } else {
                Deque<Command> source = reverses.redo() ? undone : done;
                Deque<Command> target = reverses.redo() ? done : undone;
                source.stream()
                        .filter(candidate -> candidate.number() == reverses.command())
                        .findFirst()
                        .ifPresent(moved -> {
                            source.remove(moved);
                            target.addLast(moved);
                        });
            }
        }
    }
}
