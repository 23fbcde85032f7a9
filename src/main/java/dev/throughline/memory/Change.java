package dev.throughline.memory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry of the journal: append-only, in the same transaction as the state it tells of.
///
/// @param sequence rising, without meaning beyond its order
/// @param command the command it was part of: all entries with one number were done, and are undone, together
/// @param reverses the command that this one undid or did again, if it is an undo or redo
/// @param subject id of the memory, session or link
/// @param before how it was; null if it is new
/// @param after how it is now; null if it is no more
public record Change(
        long sequence,
        long command,
        Instant time,
        Actor actor,
        ChangeKind kind,
        String subject,
        @Nullable Journaled before,
        @Nullable Journaled after,
        @Nullable Reversal reverses) {

    /// That a command is the undoing or the redoing of another.
    public record Reversal(long command, boolean redo) {}
}
