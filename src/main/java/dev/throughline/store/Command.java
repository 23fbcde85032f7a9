package dev.throughline.store;

import dev.throughline.memory.Change;
import dev.throughline.memory.ChangeKind;
import org.jspecify.annotations.Nullable;

/// One command of the journal, without its entries.
///
/// @param kind of its first entry about a memory, or of its first entry if none is
/// @param subjects how many memories it changed, or if none, how many sessions, links or what else it was about
/// @param reverses the command it took back or did again, if it is an undo, a redo or a revert
public record Command(long number, ChangeKind kind, int subjects, Change.@Nullable Reversal reverses) {}
