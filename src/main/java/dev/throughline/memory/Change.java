package dev.throughline.memory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry of the journal: append-only, in the same transaction as the state it tells of.
///
/// @param sequence rising, without meaning beyond its order
/// @param command the command it was part of: all entries with one number were done, and are undone, together
/// @param reverses the command that this one took back or did again, if it is an undo, a redo or a revert
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

    /// That a command takes another one back, or does it again.
    public record Reversal(long command, Way way) {

        /// How it came to that.
        public enum Way {
            /// The actor's own last step, taken back.
            UNDO,
            /// The actor's own last undo, taken back.
            REDO,
            /// One command out of the journal, taken back by whoever it may be: itself a step that can be undone.
            REVERT
        }

        public static Reversal undo(long command) {
            return new Reversal(command, Way.UNDO);
        }

        public static Reversal redo(long command) {
            return new Reversal(command, Way.REDO);
        }

        public static Reversal revert(long command) {
            return new Reversal(command, Way.REVERT);
        }
    }
}
