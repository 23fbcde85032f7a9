package dev.throughline.console.journal;

import dev.throughline.memory.Actor;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Journal;
import dev.throughline.memory.JournalQuery;
import java.util.EnumSet;
import java.util.Set;

/// Which changes are listed.
///
/// @param standing only those that are in effect, without the undos and redos that made them so
public record JournalFilter(Who who, What what, boolean standing) {

    static final JournalFilter EVERYTHING = new JournalFilter(Who.EVERYONE, What.EVERYTHING, false);

    /// Through which door.
    public enum Who {
        EVERYONE, ME, BOTS, COMMANDS, ENGINE;

        Set<Actor.Door> doors() {
            return switch (this) {
                case EVERYONE -> Set.of();
                case ME -> Set.of(Actor.Door.CONSOLE);
                case BOTS -> Set.of(Actor.Door.REST);
                case COMMANDS -> Set.of(Actor.Door.CLI);
                case ENGINE -> Set.of(Actor.Door.ENGINE);
            };
        }
    }

    /// To what kind of thing.
    public enum What {
        EVERYTHING, MEMORIES, TICKETS, GRAPH, SETTINGS;

        Set<ChangeKind> kinds() {
            Set<ChangeKind> kinds = EnumSet.allOf(ChangeKind.class);
            kinds.removeIf(kind -> this != EVERYTHING && of(kind) != this);
            return this == EVERYTHING ? Set.of() : kinds;
        }

        private static What of(ChangeKind kind) {
            return switch (kind) {
                case STORED, EDITED, ARCHIVED, RESTORED, SUPERSEDED, FORGOTTEN, EXPIRED, UPVOTED, DOWNVOTED, FLAGGED,
                        CORRECTED -> MEMORIES;
                case SESSION_STARTED, SESSION_ENDED, SESSION_EDITED -> TICKETS;
                case LINKED, UNLINKED, MERGED, SPLIT, ARRANGED -> GRAPH;
                case POLICY_CHANGED, RANKING_CHANGED -> SETTINGS;
            };
        }
    }

    JournalFilter with(Who value) {
        return new JournalFilter(value, what, standing);
    }

    JournalFilter with(What value) {
        return new JournalFilter(who, value, standing);
    }

    JournalFilter withStanding(boolean value) {
        return new JournalFilter(who, what, value);
    }

    /// What to ask the journal for; [#shows] looks at the rest.
    JournalQuery query(int limit) {
        return JournalQuery.newest(limit).withDoors(who.doors()).withKinds(what.kinds());
    }

    boolean shows(Journal.Entry entry) {
        return !standing || (entry.standing() && entry.reverses() == null);
    }
}
