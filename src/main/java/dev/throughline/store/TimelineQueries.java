package dev.throughline.store;

import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When memories speak of an entity. Two passes over its rows of `appearance`: some 20 ms for 65,000 of them.
final class TimelineQueries {

    /// Stretches begin at, and last, whole ones of the first of these that is not longer than a stretch needs to be.
    private static final List<Long> UNITS = List.of(
            Duration.ofDays(1).toMillis(), Duration.ofHours(1).toMillis(), Duration.ofMinutes(1).toMillis());

    /// Event times in milliseconds.
    private record Reach(long first, long last) {}

    private final Statements db;
    private final Scope scope;
    private final Instant now;

    TimelineQueries(Statements db, Scope scope, Instant now) {
        this.db = db;
        this.scope = scope;
        this.now = now;
    }

    List<EgoGraph.Stretch> of(Entity entity, int most) {
        Conditions where = EntityQueries.live(entity, scope, now);
        Optional<Reach> reach = db.first(row -> {
            Long first = row.optionalNumber(1);
            return first == null ? Optional.<Reach>empty() : Optional.of(new Reach(first, row.number(2)));
        }, "select min(a.event), max(a.event) from appearance a" + where.sql(), where.arguments())
                .flatMap(found -> found);
        return reach.map(found -> stretches(entity, found, most)).orElse(List.of());
    }

    private List<EgoGraph.Stretch> stretches(Entity entity, Reach reach, int most) {
        long needed = (reach.last - reach.first) / most + 1;
        long unit = UNITS.stream().filter(each -> each <= needed).findFirst().orElse(UNITS.getLast());
        long from = Math.floorDiv(reach.first, unit) * unit;
        long each = Math.ceilDiv(Math.ceilDiv(reach.last - from + 1, most), unit) * unit;
        int[] counts = new int[(int) ((reach.last - from) / each) + 1];
        Conditions where = EntityQueries.live(entity, scope, now);
        List<@Nullable Object> arguments = new ArrayList<>(List.of(from, each));
        arguments.addAll(Arrays.asList(where.arguments()));
        db.each(row -> counts[row.count(1)] = row.count(2),
                "select (a.event - ?) / ? stretch, count(*) from appearance a" + where.sql() + " group by stretch",
                arguments.toArray());
        List<EgoGraph.Stretch> stretches = new ArrayList<>(counts.length);
        for (int i = 0; i < counts.length; i++) {
            stretches.add(new EgoGraph.Stretch(Instant.ofEpochMilli(from + i * each),
                    Instant.ofEpochMilli(from + (i + 1) * each), counts[i]));
        }
        return stretches;
    }
}
