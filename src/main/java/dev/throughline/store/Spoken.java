package dev.throughline.store;

import dev.throughline.memory.Entity;
import dev.throughline.memory.Scope;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The live memories that speak of an entity, or of any that is one with it, each once: something to select from, as
/// `a(event, memory)`.
///
/// @param entity the number of what stands for it, 0 if nobody knows it
/// @param arguments what its places are filled with
record Spoken(long entity, String sql, @Nullable Object[] arguments) {

    static Spoken of(Entity entity, MergeTable merges, Scope scope, Instant now, Times times) {
        long number = merges.number(entity);
        long kept = merges.group(number);
        Conditions where = kept == 0
                ? new Conditions().and("a.entity = ?", number)
                : new Conditions().and("a.entity in " + MergeTable.GROUP, kept);
        where.and("a.active").unexpired("a.expires", now).scope("a.agent", scope).times("a.event", times);
        String sql = "(select " + (kept == 0 ? "" : "distinct ") + "a.event, a.memory from appearance a" + where.sql()
                + ") a";
        return new Spoken(kept == 0 ? number : kept, sql, where.arguments());
    }

    /// Its arguments, and more behind them.
    @Nullable Object[] and(@Nullable Object... more) {
        @Nullable Object[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return all;
    }
}
