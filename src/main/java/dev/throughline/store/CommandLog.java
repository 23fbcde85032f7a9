package dev.throughline.store;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Change;
import dev.throughline.memory.Journal;
import dev.throughline.memory.JournalQuery;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.MemoryId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The journal by its commands: what was done, what of it stands, and what came after. Thread-safe; each call sees one
/// state.
public final class CommandLog {

    private final Readers readers;

    CommandLog(Readers readers) {
        this.readers = readers;
    }

    /// What anybody did, newest first. Takes milliseconds for a page, whatever the number of commands.
    public List<Journal.Entry> entries(JournalQuery query) {
        return readers.read(db -> new CommandQueries(db).entries(query));
    }

    /// One actor's commands that changed something, undone ones and undos too, newest first.
    public List<Command> of(Actor actor, int limit) {
        return readers.read(db -> new JournalTable(db).commands(actor, limit));
    }

    public Optional<Command> find(long command) {
        return readers.read(db -> new CommandQueries(db).find(command));
    }

    /// One command's entries in their order; empty if there is no such command.
    public List<Change> changes(long command) {
        return readers.read(db -> new JournalTable(db).of(command));
    }

    /// One memory's entries, newest first.
    public List<Change> history(MemoryId id, int limit) {
        return readers.read(db -> new JournalTable(db).about(id, limit));
    }

    /// The command that took this one back, as things stand; empty if what it did is in effect.
    public OptionalLong takenBackBy(long command) {
        return readers.read(db -> new Standing(db).takenBackBy(command));
    }

    /// The newest command that touched something after an older one, stands, and is no undo, redo or revert itself: it
    /// has to be taken back before the thing is again as the older one left it.
    ///
    /// @param subject the thing's id in the journal
    /// @param after commands with a higher number count
    public OptionalLong standingSince(Class<? extends Journaled> type, String subject, long after) {
        return readers.read(db -> {
            Standing standing = new Standing(db);
            return number(new CommandQueries(db).touching(ImageCodec.about(type), subject, after).stream()
                    .filter(command -> command.reverses() == null && standing.of(command.number())));
        });
    }

    /// The newest command of whatever sort that touched something after an older one.
    public OptionalLong latestSince(Class<? extends Journaled> type, String subject, long after) {
        return readers.read(db ->
                number(new CommandQueries(db).touching(ImageCodec.about(type), subject, after).stream()));
    }

    private static OptionalLong number(Stream<Command> newestFirst) {
        return newestFirst.mapToLong(Command::number).findFirst();
    }
}
