package dev.throughline.store;

import dev.throughline.memory.EgoGraph;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Equal stretches of time, in milliseconds.
///
/// @param from where the first begins
/// @param each how long each is
record Stretches(long from, long each, int count) {

    /// Stretches last whole ones of the longest of these that is not longer than they need to be, and begin there.
    private static final List<Long> UNITS = List.of(
            Duration.ofDays(1).toMillis(), Duration.ofHours(1).toMillis(), Duration.ofMinutes(1).toMillis());

    /// @param most stretches at most
    static Stretches covering(long first, long last, int most) {
        long needed = (last - first) / most + 1;
        long unit = UNITS.stream().filter(each -> each <= needed).findFirst().orElse(UNITS.getLast());
        long from = Math.floorDiv(first, unit) * unit;
        long each = Math.ceilDiv(Math.ceilDiv(last - from + 1, most), unit) * unit;
        return new Stretches(from, each, (int) ((last - from) / each) + 1);
    }

    /// @param memories how many in each
    List<EgoGraph.Stretch> with(int[] memories) {
        List<EgoGraph.Stretch> stretches = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            stretches.add(new EgoGraph.Stretch(Instant.ofEpochMilli(from + i * each),
                    Instant.ofEpochMilli(from + (i + 1) * each), memories[i]));
        }
        return stretches;
    }
}
