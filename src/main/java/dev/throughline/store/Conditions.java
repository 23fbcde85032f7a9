package dev.throughline.store;

import dev.throughline.memory.Filter;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A growing `where` clause with its arguments; all conditions hold at once. For one thread.
final class Conditions {

    private final StringBuilder sql = new StringBuilder();
    private final List<@Nullable Object> arguments = new ArrayList<>();

    /// @param condition with a question mark for each value
    Conditions and(String condition, @Nullable Object... values) {
        sql.append(sql.isEmpty() ? " where " : " and ").append(condition);
        arguments.addAll(Arrays.asList(values));
        return this;
    }

    /// Values for question marks that stand before the clause.
    Conditions before(@Nullable Object... values) {
        arguments.addAll(0, Arrays.asList(values));
        return this;
    }

    Conditions andIn(String column, Collection<?> values) {
        return and(column + " in " + Batches.places(values.size()), values.toArray());
    }

    /// Fails closed: a scope without agents sees nothing.
    Conditions scope(String column, Scope scope) {
        return switch (scope) {
            case Scope.WholeDesk() -> this;
            case Scope.Agents(var names) when names.isEmpty() -> and("0");
            case Scope.Agents(var names) when names.size() == 1 -> and(column + " = ?", names.iterator().next());
            case Scope.Agents(var names) -> andIn(column, names.stream().sorted().toList());
        };
    }

    /// On memories under the alias `m`, without tags, which [MemoryQueries] cares for.
    Conditions filter(Filter filter, Instant now) {
        if (filter.states().isEmpty()) {
            and("0");
        } else if (filter.states().size() < MemoryState.values().length) {
            andIn("m.state", filter.states());
        }
        if (!filter.includeExpired()) {
            unexpired("m.expires", now);
        }
        if (!filter.types().isEmpty()) {
            andIn("m.type", filter.types());
        }
        if (filter.session() != null) {
            and("m.session = ?", filter.session());
        }
        times("m.event", new Times(filter.since(), filter.until()));
        if (filter.minImportance() > 0) {
            and("m.importance >= ?", filter.minImportance());
        }
        if (filter.maxImportance() < 1) {
            and("m.importance <= ?", filter.maxImportance());
        }
        return this;
    }

    Conditions times(String column, Times times) {
        Instant since = times.since();
        if (since != null) {
            and(column + " >= ?", ceiling(since));
        }
        Instant until = times.until();
        return until == null ? this : and(column + " <= ?", until);
    }

    Conditions live(String m, Instant now) {
        return and(m + ".state = 'active'").unexpired(m + ".expires", now);
    }

    Conditions unexpired(String column, Instant now) {
        return and("(" + column + " is null or " + column + " > ?)", now);
    }

    String sql() {
        return sql.toString();
    }

    @Nullable Object[] arguments() {
        return arguments.toArray();
    }

    /// Followed by more, for instance the limit.
    @Nullable Object[] arguments(@Nullable Object... more) {
        List<@Nullable Object> all = new ArrayList<>(arguments);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    /// Stored times have no parts of a millisecond, so the first one at or after this is the next millisecond.
    private static long ceiling(Instant time) {
        return time.toEpochMilli() + (time.getNano() % 1_000_000 == 0 ? 0 : 1);
    }
}
