package dev.throughline.memory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which commands of the journal to list, newest first.
///
/// @param doors through which they came; every door when empty
/// @param kinds what they did; everything when empty
/// @param subject only those that touched this memory, session, link or entity, or null
/// @param before only commands with a lower number, for the next page; null for the newest
/// @param limit 1 to 1,000
public record JournalQuery(
        Set<Actor.Door> doors, Set<ChangeKind> kinds, @Nullable String subject, @Nullable Long before, int limit) {

    public JournalQuery {
        doors = Set.copyOf(doors);
        kinds = Set.copyOf(kinds);
        Checks.range("limit", limit, 1, 1_000);
    }

    public static JournalQuery newest(int limit) {
        return new JournalQuery(Set.of(), Set.of(), null, null, limit);
    }

    public JournalQuery withDoors(Set<Actor.Door> value) {
        return new JournalQuery(value, kinds, subject, before, limit);
    }

    public JournalQuery withKinds(Set<ChangeKind> value) {
        return new JournalQuery(doors, value, subject, before, limit);
    }

    public JournalQuery withBefore(@Nullable Long value) {
        return new JournalQuery(doors, kinds, subject, value, limit);
    }
}
