package dev.throughline.store;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.MemoryId;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the journal. [JournalEntries] writes it.
final class JournalTable {

    private static final String SELECT = """
            select c.sequence, c.command, k.time, k.door, k.actor, c.kind, c.about, c.subject, c.before, c.after,
              k.reverses, k.redo
            from change c cross join command k on k.number = c.command
            """;

    private final Statements db;

    JournalTable(Statements db) {
        this.db = db;
    }

    long lastSequence() {
        return db.number("select max(sequence) from change");
    }

    /// Oldest first.
    List<Change> after(long sequence, int limit) {
        return db.list(JournalTable::read, SELECT + " where c.sequence > ? order by c.sequence limit ?", sequence,
                limit);
    }

    /// Newest first.
    List<Change> about(MemoryId id, int limit) {
        return db.list(JournalTable::read,
                SELECT + " where c.subject = ? and c.about = 'memory' order by c.sequence desc limit ?", id, limit);
    }

    List<Change> of(long command) {
        return db.list(JournalTable::read, SELECT + " where c.command = ? order by c.sequence", command);
    }

    /// Newest first.
    List<Command> commands(Actor actor, int limit) {
        return db.list(row -> new Command(row.number(1), row.constant(ChangeKind.class, 2), row.count(3),
                reversal(row, 4, 5)), """
                select number, kind, subjects, reverses, redo from command where door = ? and actor = ?
                order by number desc limit ?
                """, actor.door(), actor.name(), limit);
    }

    /// Of the columns of `SELECT`.
    static Change read(Row row) throws SQLException {
        String about = row.text(7);
        return new Change(row.number(1), row.number(2), row.time(3),
                new Actor(row.constant(Actor.Door.class, 4), row.text(5)), row.constant(ChangeKind.class, 6),
                row.text(8), image(about, row.optionalText(9)), image(about, row.optionalText(10)),
                reversal(row, 11, 12));
    }

    private static @Nullable Journaled image(String about, @Nullable String json) {
        return json == null ? null : ImageCodec.read(about, json);
    }

    static Change.@Nullable Reversal reversal(Row row, int command, int way) throws SQLException {
        Long number = row.optionalNumber(command);
        if (number == null) {
            return null;
        }
        return new Change.Reversal(number, switch (row.count(way)) {
            case 0 -> Change.Reversal.Way.UNDO;
            case 1 -> Change.Reversal.Way.REDO;
            default -> Change.Reversal.Way.REVERT;
        });
    }

    /// What the column `redo` says.
    static int number(Change.Reversal.Way way) {
        return switch (way) {
            case UNDO -> 0;
            case REDO -> 1;
            case REVERT -> 2;
        };
    }
}
