package dev.throughline.settings;

import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which entries of a customer's history are shown. All conditions hold at once; an empty set asks nothing.
///
/// @param types any of them
/// @param tags all of them
/// @param standings any of them
/// @param from first day
/// @param until last day
public record StoryFilter(
        Set<MemoryType> types, Set<String> tags, Set<Standing> standings, @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static final StoryFilter NONE = new StoryFilter(Set.of(), Set.of(), Set.of(), null, null);

    /// What has become of a memory, as a person sees it.
    public enum Standing {
        LIVE,
        /// Its time is up; nobody has archived it yet.
        EXPIRED,
        ARCHIVED,
        SUPERSEDED;

        public static Standing of(Memory memory, Instant now) {
            return switch (memory.state()) {
                case ACTIVE -> memory.expiredAt(now) ? EXPIRED : LIVE;
                case ARCHIVED -> ARCHIVED;
                case SUPERSEDED -> SUPERSEDED;
            };
        }
    }

    public StoryFilter {
        types = sorted(types, MemoryType.class);
        tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
        standings = sorted(standings, Standing.class);
    }

    private static <E extends Enum<E>> Set<E> sorted(Set<E> values, Class<E> type) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(values);
        return Collections.unmodifiableSet(copy);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /// @param day on which the memory's event was, where the person is
    public boolean shows(Memory memory, LocalDate day, Instant now) {
        return (types.isEmpty() || types.contains(memory.type()))
                && memory.tags().containsAll(tags)
                && (standings.isEmpty() || standings.contains(Standing.of(memory, now)))
                && (from == null || !day.isBefore(from))
                && (until == null || !day.isAfter(until));
    }

    public StoryFilter withTypes(Set<MemoryType> value) {
        return new StoryFilter(value, tags, standings, from, until);
    }

    public StoryFilter withTags(Set<String> value) {
        return new StoryFilter(types, value, standings, from, until);
    }

    public StoryFilter withStandings(Set<Standing> value) {
        return new StoryFilter(types, tags, value, from, until);
    }

    /// Days the wrong way round are turned.
    public StoryFilter withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
        boolean turned = first != null && last != null && last.isBefore(first);
        return new StoryFilter(types, tags, standings, turned ? last : first, turned ? first : last);
    }
}
