package dev.throughline.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What was done, by whom, and taking it back. Undo and redo go by actor and survive a restart; an undo is itself an
/// entry.
public interface Journal {

    /// A command that can be undone or redone.
    ///
    /// @param subjects how many memories, sessions or links it changed
    record Step(long command, ChangeKind kind, int subjects) {}

    /// What undo would take back.
    Optional<Step> undoable(Actor actor);

    /// What redo would do again.
    Optional<Step> redoable(Actor actor);

    /// Takes back the actor's last command that stands.
    ///
    /// @throws InvalidRequest if someone changed the same things since
    Optional<Step> undo(Actor actor);

    Optional<Step> redo(Actor actor);

    /// A command as the journal lists it.
    ///
    /// @param first its first entry, which says what kind of thing it was about
    /// @param reverses the command that this one undid or did again, if it is an undo or redo
    /// @param standing whether what it did has not been taken back
    record Entry(
            long command, Instant time, Actor actor, ChangeKind kind, int subjects, Change first,
            Change.@Nullable Reversal reverses, boolean standing) {}

    /// What anybody did, newest first.
    List<Entry> entries(JournalQuery query);

    /// One command's entries in the order they were made; empty if there is no such command.
    List<Change> changes(long command);

    /// Takes back one command, whoever did it, where nothing later depends on it. Itself a command of the actor's that
    /// can be undone.
    ///
    /// @throws NotFound if there is no such command
    /// @throws InvalidRequest if it was taken back already, or if what it touched was changed since; the failure names
    ///     the later command
    Step revert(Actor actor, long command);

    /// One memory's entries, newest first.
    List<Change> history(MemoryId id);

    /// Entries after a sequence, oldest first.
    ///
    /// @param limit 1 to 10,000
    List<Change> since(long sequence, int limit);

    long lastSequence();

    /// Called after each command with its entries, on the thread that did it; must be quick.
    ///
    /// @return closes the subscription
    Subscription subscribe(Consumer<List<Change>> listener);

    /// Ends when closed.
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
