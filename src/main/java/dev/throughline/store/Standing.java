package dev.throughline.store;

import dev.throughline.memory.Change;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which commands stand, that is: what they did is in effect.
///
/// A command with everything that took it back or did it again is a family, and its story is played from the start:
/// each member takes its target back, or brings it back, and with the target goes what the target itself had done. So
/// undoing a revert brings back what was reverted, and so on to any depth. What made a command stand, or not, before
/// the last one did, is in effect no more. Costs one query for each family, by the index, and time in proportion to its
/// size. For one thread, and for as long as nothing is written.
final class Standing {

    private record Member(long number, Change.@Nullable Reversal reverses) {}

    private final Statements db;
    private final Map<Long, Change.Reversal> reversals = new HashMap<>();
    /// By whom each command is taken back at present.
    private final Map<Long, Long> takers = new HashMap<>();
    /// By whom each command that was taken back before is there again.
    private final Map<Long, Long> bringers = new HashMap<>();
    private final Set<Long> played = new HashSet<>();

    Standing(Statements db) {
        this.db = db;
    }

    boolean of(long command) {
        return takenBackBy(command).isEmpty();
    }

    /// The command that took this one back, if it is taken back.
    OptionalLong takenBackBy(long command) {
        if (!played.contains(command)) {
            play(family(root(command)));
            played.add(command);
        }
        Long taker = takers.get(command);
        return taker == null ? OptionalLong.empty() : OptionalLong.of(taker);
    }

    private long root(long command) {
        return db.number("""
                with recursive up (number, reverses) as (
                  select number, reverses from command where number = ?
                  union all select k.number, k.reverses from up cross join command k on k.number = up.reverses)
                select number from up where reverses is null
                """, command);
    }

    /// Oldest first.
    private List<Member> family(long root) {
        return db.list(row -> new Member(row.number(1), JournalTable.reversal(row, 2, 3)), """
                with recursive family (number, reverses, redo) as (
                  select number, reverses, redo from command where number = ?
                  union all select k.number, k.reverses, k.redo
                    from family cross join command k on k.reverses = family.number)
                select number, reverses, redo from family order by number
                """, root);
    }

    private void play(List<Member> family) {
        for (Member member : family) {
            played.add(member.number);
            if (member.reverses != null) {
                reversals.put(member.number, member.reverses);
                take(member.number);
            }
        }
    }

    /// Does what a command does to its target.
    private void take(long command) {
        Change.Reversal reversal = reversals.get(command);
        if (reversal == null) {
            return;
        }
        if (reversal.way() == Change.Reversal.Way.REDO) {
            on(reversal.command(), command);
        } else {
            off(reversal.command(), command);
        }
    }

    /// Takes back what a command did to its target.
    private void untake(long command, long by) {
        Change.Reversal reversal = reversals.get(command);
        if (reversal == null) {
            return;
        }
        if (reversal.way() == Change.Reversal.Way.REDO) {
            off(reversal.command(), by);
        } else {
            on(reversal.command(), by);
        }
    }

    private void off(long command, long by) {
        Long bringer = bringers.remove(command);
        if (bringer != null && bringer != by) {
            takers.putIfAbsent(bringer, by);
        }
        takers.put(command, by);
        untake(command, by);
    }

    private void on(long command, long by) {
        Long taker = takers.remove(command);
        if (taker != null && taker != by) {
            takers.putIfAbsent(taker, by);
        }
        bringers.put(command, by);
        take(command);
    }
}
