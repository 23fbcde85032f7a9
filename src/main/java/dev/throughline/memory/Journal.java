package dev.throughline.memory;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
