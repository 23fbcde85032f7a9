package dev.throughline.engine;

import dev.throughline.memory.Change;
import dev.throughline.store.Command;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongFunction;

/// What one actor can undo and redo, worked out from the journal, so that it survives a restart.
///
/// Undo takes the actor's newest deed that stands, redo the deed that the actor undid last. A deed is what the actor
/// did or reverted; undos and redos are none. What somebody else reverted is not offered while that revert stands.
final class Steps {

    private final List<Command> newestFirst;
    private final LongFunction<OptionalLong> takenBackBy;

    /// @param newestFirst the actor's own commands, as far back as undo reaches
    /// @param takenBackBy which command took one back, if it does not stand
    Steps(List<Command> newestFirst, LongFunction<OptionalLong> takenBackBy) {
        this.newestFirst = newestFirst;
        this.takenBackBy = takenBackBy;
    }

    Optional<Command> lastDone() {
        return newestFirst.stream()
                .filter(Steps::deed)
                .filter(command -> takenBackBy.apply(command.number()).isEmpty())
                .findFirst();
    }

    /// A new deed ends what could be redone.
    Optional<Command> lastUndone() {
        Map<Long, Command> deeds = new HashMap<>();
        Set<Long> undos = new HashSet<>();
        Deque<Command> undone = new ArrayDeque<>();
        for (Command command : newestFirst.reversed()) {
            Change.Reversal reversal = command.reverses();
            if (reversal == null || deed(command)) {
                deeds.put(command.number(), command);
                undone.clear();
                continue;
            }
            Command deed = deeds.get(reversal.command());
            if (deed != null) {
                undone.remove(deed);
                if (reversal.way() == Change.Reversal.Way.UNDO) {
                    undos.add(command.number());
                    undone.addLast(deed);
                }
            }
        }
        return undone.reversed().stream().filter(deed -> takenBackByOne(deed, undos)).findFirst();
    }

    /// Somebody may have brought it back, or taken it back in another way, since the actor undid it.
    private boolean takenBackByOne(Command deed, Set<Long> undos) {
        OptionalLong taker = takenBackBy.apply(deed.number());
        return taker.isPresent() && undos.contains(taker.getAsLong())
                && takenBackBy.apply(taker.getAsLong()).isEmpty();
    }

    private static boolean deed(Command command) {
        return command.reverses() == null || command.reverses().way() == Change.Reversal.Way.REVERT;
    }
}
