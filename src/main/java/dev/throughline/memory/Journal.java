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
    /// @param subjects how many memories it changed, or if none, how many sessions, links or what else it was about
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
    /// @param kind of its first entry about a memory, or of its first entry if none is
    /// @param subjects how many memories it changed, or if none, how many sessions, links or what else it was about
    /// @param first its first entry of that kind, which says what kind of thing it was about
    /// @param reverses the command that this one took back or did again, if it is an undo, a redo or a revert
    /// @param standing whether what it did is in effect: not taken back at present, by whomever and in whatever way
    record Entry(
            long command, Instant time, Actor actor, ChangeKind kind, int subjects, Change first,
            Change.@Nullable Reversal reverses, boolean standing) {}

    /// What anybody did, newest first.
    List<Entry> entries(JournalQuery query);

    /// One command's entries in the order they were made; empty if there is no such command.
    List<Change> changes(long command);

    /// Takes back one command, whoever did it, where nothing later depends on it. Itself a command of the actor's that
    /// can be undone: then what was taken back is there again. The one who did it is not offered it by undo any more.
    ///
    /// @return what was taken back
    /// @throws NotFound if there is no such command
    /// @throws InvalidRequest if there is an [#obstacle]; the failure names the later command
    Step revert(Actor actor, long command);

    /// Why a command cannot be taken back now.
    ///
    /// @param subject id of the memory, session, link or other thing that stands in the way
    /// @param later the command to take back first, or for [Hindrance#TAKEN_BACK] the one that did it; null if there is
    ///     none to name
    record Obstacle(Hindrance hindrance, String subject, @Nullable Long later) {}

    /// What can be in the way.
    enum Hindrance {
        /// It is taken back already.
        TAKEN_BACK,
        /// Something it touched was changed since.
        CHANGED_SINCE,
        /// Something it made is needed by now: linked to, spoken in, corrected.
        NEEDED_SINCE,
        /// Something that would be needed is gone.
        MISSING,
        /// What it archived has expired and would be archived again at once.
        EXPIRED
    }

    /// What keeps a command from being taken back now; empty if nothing does. Cost grows with what it changed: some
    /// 0.2 ms for each memory.
    ///
    /// @throws NotFound if there is no such command
    Optional<Obstacle> obstacle(long command);

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
