package dev.throughline.store;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Journal;
import dev.throughline.memory.JournalQuery;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds commands by who, what and about what.
final class CommandQueries {

    private static final int LATER = 500;
    private static final String COLUMNS = "k.number, k.kind, k.subjects, k.reverses, k.redo";

    private final Statements db;

    CommandQueries(Statements db) {
        this.db = db;
    }

    Optional<Command> find(long number) {
        return db.first(CommandQueries::read, "select " + COLUMNS + " from command k where k.number = ?", number);
    }

    /// Newest first.
    List<Command> touching(String about, String subject, long after) {
        return db.list(CommandQueries::read, "select distinct " + COLUMNS + """
                 from change c cross join command k on k.number = c.command
                where c.subject = ? and c.about = ? and c.command > ? order by k.number desc limit ?
                """, subject, about, after, LATER);
    }

    /// Newest first.
    List<Journal.Entry> entries(JournalQuery query) {
        Standing standing = new Standing(db);
        List<Journal.Entry> entries = new ArrayList<>();
        Batches.of(numbers(query), batch -> entries.addAll(db.list(CommandQueries::entry, """
                select c.sequence, c.command, k.time, k.door, k.actor, c.kind, c.about, c.subject, c.before, c.after,
                  k.reverses, k.redo, k.kind, k.subjects
                from command k cross join change c on c.sequence = (
                  select f.sequence from change f where f.command = k.number and f.kind = k.kind
                  order by f.sequence limit 1)
                where k.number in\s""" + batch.places(), batch.values())));
        entries.sort(Comparator.comparingLong(Journal.Entry::command).reversed());
        entries.replaceAll(entry -> new Journal.Entry(entry.command(), entry.time(), entry.actor(), entry.kind(),
                entry.subjects(), entry.first(), entry.reverses(), standing.of(entry.command())));
        return entries;
    }

    private List<Long> numbers(JournalQuery query) {
        long before = query.before() == null ? Long.MAX_VALUE : query.before();
        if (query.subject() != null) {
            return aboutSubject(query, query.subject(), before);
        }
        if (query.doors().isEmpty() && query.kinds().isEmpty()) {
            return db.list(row -> row.number(1), "select number from command where number < ? order by number desc "
                    + "limit ?", before, query.limit());
        }
        return byDoorAndKind(query, before);
    }

    private List<Long> aboutSubject(JournalQuery query, String subject, long before) {
        Conditions where = new Conditions().and("c.subject = ?", subject).and("c.command < ?", before);
        if (!query.doors().isEmpty()) {
            where.andIn("k.door", query.doors());
        }
        if (!query.kinds().isEmpty()) {
            where.andIn("k.kind", query.kinds());
        }
        return db.list(row -> row.number(1), "select distinct k.number from change c cross join command k "
                + "on k.number = c.command" + where.sql() + " order by k.number desc limit ?",
                where.arguments(query.limit()));
    }

    /// The newest of each door and kind, each straight from the index, then the newest of these. Asked together, SQLite
    /// would read all commands of a rare kind's range before it can tell the newest.
    private List<Long> byDoorAndKind(JournalQuery query, long before) {
        List<Long> numbers = new ArrayList<>();
        for (Actor.Door door : allIfEmpty(query.doors(), Actor.Door.values())) {
            for (ChangeKind kind : allIfEmpty(query.kinds(), ChangeKind.values())) {
                numbers.addAll(db.list(row -> row.number(1), """
                        select number from command where door = ? and kind = ? and number < ?
                        order by number desc limit ?
                        """, door, kind, before, query.limit()));
            }
        }
        return numbers.stream().sorted(Comparator.reverseOrder()).limit(query.limit()).toList();
    }

    private static <E> Collection<E> allIfEmpty(Collection<E> some, E[] all) {
        return some.isEmpty() ? Arrays.asList(all) : some;
    }

    private static Journal.Entry entry(Row row) throws SQLException {
        Change first = JournalTable.read(row);
        return new Journal.Entry(first.command(), first.time(), first.actor(), row.constant(ChangeKind.class, 13),
                row.count(14), first, first.reverses(), true);
    }

    private static Command read(Row row) throws SQLException {
        return new Command(row.number(1), row.constant(ChangeKind.class, 2), row.count(3),
                JournalTable.reversal(row, 4, 5));
    }
}
