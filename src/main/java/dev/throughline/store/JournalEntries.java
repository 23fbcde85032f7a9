package dev.throughline.store;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.Memory;
import dev.throughline.memory.StoreFailure;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The entries of one command as it goes. A command without entries leaves no trace and takes no number.
///
/// The command is called what its first entry about a memory is, and counts the memories: storing one in a new session
/// is a store of one, not the start of a session. If no entry is about a memory, it goes by the first of what there is.
final class JournalEntries {

    private static final String MEMORY = ImageCodec.about(Memory.class);

    private record Subject(String about, String id) {}

    private final Statements db;
    private final Actor actor;
    private final Instant time;
    private final Change.@Nullable Reversal reverses;
    private final List<Change> changes = new ArrayList<>();
    private final Set<Subject> subjects = new HashSet<>();
    private long command;
    private ChangeKind lead = ChangeKind.EDITED;
    private String leadAbout = "";

    JournalEntries(Statements db, Actor actor, Instant time, Change.@Nullable Reversal reverses) {
        this.db = db;
        this.actor = actor;
        this.time = time.truncatedTo(ChronoUnit.MILLIS);
        this.reverses = reverses;
    }

    /// @param before null if it is new
    /// @param after null if it is no more
    void add(ChangeKind kind, @Nullable Journaled before, @Nullable Journaled after) {
        Journaled known = after != null ? after : before;
        if (known == null) {
            throw new StoreFailure("An entry needs to tell of something.", null);
        }
        if (command == 0) {
            db.run("""
                    insert into command (time, door, actor, kind, subjects, reverses, redo) values (?, ?, ?, ?, 0, ?, ?)
                    """, time, actor.door(), actor.name(), kind, reverses == null ? null : reverses.command(),
                    reverses == null ? null : JournalTable.number(reverses.way()));
            command = db.number("select last_insert_rowid()");
        }
        lead(kind, ImageCodec.about(known));
        Subject subject = new Subject(ImageCodec.about(known), ImageCodec.subject(known));
        db.run("insert into change (command, kind, about, subject, before, after) values (?, ?, ?, ?, ?, ?)", command,
                kind, subject.about, subject.id, before == null ? null : ImageCodec.write(before),
                after == null ? null : ImageCodec.write(after));
        long sequence = db.number("select last_insert_rowid()");
        subjects.add(subject);
        changes.add(new Change(sequence, command, time, actor, kind, subject.id, before, after, reverses));
    }

    private void lead(ChangeKind kind, String about) {
        if (changes.isEmpty() || (about.equals(MEMORY) && !leadAbout.equals(MEMORY))) {
            lead = kind;
            leadAbout = about;
        }
    }

    /// Before the commit.
    List<Change> finish() {
        if (command != 0) {
            db.run("update command set subjects = ?, kind = ? where number = ?",
                    subjects.stream().filter(subject -> subject.about.equals(leadAbout)).count(), lead, command);
        }
        return changes;
    }
}
