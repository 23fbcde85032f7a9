package dev.throughline.console.story;

import dev.throughline.console.kit.Times;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Story;
import dev.throughline.settings.StoryFilter.Standing;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// What a history can be filtered by, and how many entries each would leave.
///
/// @param tags most frequent first, without the customer's own
/// @param months newest first
record Facets(
        Map<MemoryType, Integer> types, Map<Standing, Integer> standings, Map<String, Integer> tags,
        Map<YearMonth, Integer> months) {

    static final Facets NONE = new Facets(Map.of(), Map.of(), Map.of(), Map.of());

    static Facets of(Story story, Times times) {
        Map<MemoryType, Integer> types = new EnumMap<>(MemoryType.class);
        Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
        Map<String, Integer> tags = new HashMap<>();
        Map<YearMonth, Integer> months = new TreeMap<>(Comparator.reverseOrder());
        Instant now = times.now();
        for (Memory memory : story.memories()) {
            types.merge(memory.type(), 1, Integer::sum);
            standings.merge(Standing.of(memory, now), 1, Integer::sum);
            months.merge(YearMonth.from(times.date(memory.eventTime())), 1, Integer::sum);
            memory.tags().forEach(tag -> tags.merge(tag, 1, Integer::sum));
        }
        tags.remove(story.customer().tag());
        Map<String, Integer> ordered = new LinkedHashMap<>();
        tags.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return new Facets(types, standings, ordered, months);
    }
}
