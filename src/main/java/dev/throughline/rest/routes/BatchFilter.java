package dev.throughline.rest.routes;

import dev.throughline.memory.Filter;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memories;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Page;
import dev.throughline.memory.Scope;
import dev.throughline.rest.wire.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The conditions of batch recall and batch forget. Those on the time of storing are not among the service's own,
/// which go by what a memory tells of; they are held against each memory here.
///
/// @param from created at or after, whole seconds
/// @param to created at or before, whole seconds
/// @param asOf the moment that counts as now, or null
record BatchFilter(Filter filter, @Nullable Long from, @Nullable Long to, @Nullable Instant asOf) {

    private static final int STEP = 20_000;

    static BatchFilter read(Fields fields, @Nullable Instant asOf) {
        double least = fields.unit("min_importance", 0);
        double most = fields.unit("max_importance", 1);
        Instant from = fields.time("created_after");
        Instant to = fields.time("created_before");
        Filter filter = Filter.LIVE
                .withTags(fields.texts("tags"))
                .withTypes(MemoryShape.types(fields, "memory_type"))
                .withSession(fields.text("session_id"))
                .withImportance(least, most);
        if (asOf != null) {
            filter = new Filter(filter.tags(), filter.types(), filter.session(), null, asOf, least, most,
                    filter.states(), true);
        }
        return new BatchFilter(filter, from == null ? null : from.getEpochSecond(),
                to == null ? null : to.getEpochSecond(), asOf);
    }

    boolean isEmpty() {
        return filter.equals(Filter.LIVE) && from == null && to == null;
    }

    /// @throws InvalidRequest if it would mean everything
    BatchFilter notEmpty() {
        if (isEmpty()) {
            throw new InvalidRequest("filter", "is empty, must have at least one of tags, min_importance, "
                    + "max_importance, created_after, created_before, memory_type or session_id");
        }
        return this;
    }

    /// What meets all of it, newest first, at most `limit`, and how many do in all.
    Page<Memory> list(Memories memories, Scope scope, int limit) {
        if (from == null && to == null && asOf == null) {
            return memories.list(scope, filter, 0, limit);
        }
        List<Memory> found = new ArrayList<>();
        long matching = 0;
        int offset = 0;
        Page<Memory> page;
        do {
            page = memories.list(scope, filter, offset, STEP);
            for (Memory memory : page.items()) {
                if (matches(memory) && matching++ < limit) {
                    found.add(memory);
                }
            }
            offset += STEP;
        } while (page.items().size() == STEP);
        return new Page<>(found, matching);
    }

    private boolean matches(Memory memory) {
        long created = memory.created().getEpochSecond();
        return (from == null || created >= from)
                && (to == null || created <= to)
                && (asOf == null || !memory.expiredAt(asOf));
    }
}
