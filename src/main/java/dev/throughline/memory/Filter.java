package dev.throughline.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which memories of a scope are meant. All conditions hold at once and are applied inside the search, never after
/// it. Start with [#LIVE] and add to it.
///
/// @param tags all of them must be on the memory
/// @param types any of them; every type when empty
/// @param session only this session's
/// @param since event time at or after
/// @param until event time at or before
/// @param minImportance as stored, 0..1
/// @param maxImportance as stored, 0..1
/// @param states any of them; active only by default
/// @param includeExpired whether memories past their expiry count
/// @param alike for a tag, others that count as it: those of customers who were merged; empty as callers ask
public record Filter(
        List<String> tags,
        Set<MemoryType> types,
        @Nullable String session,
        @Nullable Instant since,
        @Nullable Instant until,
        double minImportance,
        double maxImportance,
        Set<MemoryState> states,
        boolean includeExpired,
        Map<String, List<String>> alike) {

    /// Active, not expired, nothing else asked.
    public static final Filter LIVE =
            new Filter(List.of(), Set.of(), null, null, null, 0, 1, Set.of(MemoryState.ACTIVE), false);

    /// Whatever its state: for the desk.
    public static final Filter ANY =
            new Filter(List.of(), Set.of(), null, null, null, 0, 1, Set.of(MemoryState.values()), true);

    public Filter {
        tags = Checks.tags("tags", tags);
        types = Set.copyOf(types);
        states = Set.copyOf(states);
        alike = alike.isEmpty() ? Map.of() : alike.entrySet().stream().collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, same -> List.copyOf(same.getValue())));
        Checks.optionalName("session_id", session);
        Checks.unit("min_importance", minImportance);
        Checks.unit("max_importance", maxImportance);
        Checks.time("since", since);
        Checks.time("until", until);
        if (since != null && until != null && until.isBefore(since)) {
            throw new InvalidRequest("until", "is " + until + ", must not be before since (" + since + ")");
        }
    }

    public Filter(
            List<String> tags, Set<MemoryType> types, @Nullable String session, @Nullable Instant since,
            @Nullable Instant until, double minImportance, double maxImportance, Set<MemoryState> states,
            boolean includeExpired) {
        this(tags, types, session, since, until, minImportance, maxImportance, states, includeExpired, Map.of());
    }

    public Filter withTags(List<String> value) {
        return new Filter(value, types, session, since, until, minImportance, maxImportance, states, includeExpired,
                alike);
    }

    public Filter withTypes(Set<MemoryType> value) {
        return new Filter(tags, value, session, since, until, minImportance, maxImportance, states, includeExpired,
                alike);
    }

    public Filter withSession(@Nullable String value) {
        return new Filter(tags, types, value, since, until, minImportance, maxImportance, states, includeExpired,
                alike);
    }

    public Filter withTimes(@Nullable Instant from, @Nullable Instant to) {
        return new Filter(tags, types, session, from, to, minImportance, maxImportance, states, includeExpired,
                alike);
    }

    public Filter withImportance(double least, double most) {
        return new Filter(tags, types, session, since, until, least, most, states, includeExpired,
                alike);
    }

    public Filter withAlike(Map<String, List<String>> value) {
        return new Filter(tags, types, session, since, until, minImportance, maxImportance, states, includeExpired,
                value);
    }

    /// A tag with those that count as it.
    public List<String> meant(String tag) {
        List<String> others = alike.getOrDefault(tag, List.of());
        return others.isEmpty() ? List.of(tag) : Stream.concat(Stream.of(tag), others.stream()).distinct().toList();
    }

    /// Whether this memory is meant at `moment`; the search engines' own filters must agree with it.
    public boolean matches(Memory memory, Instant moment) {
        return states.contains(memory.state())
                && (includeExpired || !memory.expiredAt(moment))
                && (types.isEmpty() || types.contains(memory.type()))
                && tags.stream().allMatch(tag -> meant(tag).stream().anyMatch(memory.tags()::contains))
                && (session == null || session.equals(memory.session()))
                && (since == null || !memory.eventTime().isBefore(since))
                && (until == null || !memory.eventTime().isAfter(until))
                && memory.importance() >= minImportance
                && memory.importance() <= maxImportance;
    }
}
