package dev.throughline.console.graph;

import dev.throughline.memory.EgoGraph;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// From when to when, in whole stretches of the timeline. While the range is dragged it is only tried; letting go sets
/// it.
public final class TimeFilter {

    /// Some stretch of time.
    ///
    /// @param first number of its first stretch
    /// @param last number of its last stretch
    public record Range(int first, int last, Instant since, Instant until) {}

    private final ReadOnlyObjectWrapper<List<EgoGraph.Stretch>> timeline = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Range> tried = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Range> set = new ReadOnlyObjectWrapper<>();

    // state

    /// How many memories in each stretch; empty while there is nothing to choose from.
    public ReadOnlyObjectProperty<List<EgoGraph.Stretch>> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    /// What is being dragged, null when nothing is.
    public ReadOnlyObjectProperty<@Nullable Range> triedProperty() {
        return tried.getReadOnlyProperty();
    }

    /// What the picture is limited to, null for all times.
    public ReadOnlyObjectProperty<@Nullable Range> setProperty() {
        return set.getReadOnlyProperty();
    }

    /// What is dragged, else what is set.
    Optional<Range> range() {
        return Optional.ofNullable(tried.get()).or(() -> Optional.ofNullable(set.get()));
    }

    // commands

    /// @param first number of a stretch
    /// @param last number of a stretch, at or after the first
    public void tryOut(int first, int last) {
        tried.set(between(first, last));
    }

    public void set(int first, int last) {
        tried.set(null);
        Range range = between(first, last);
        boolean all = first <= 0 && last >= timeline.get().size() - 1;
        set.set(all ? null : range);
    }

    public void clear() {
        tried.set(null);
        set.set(null);
    }

    /// Another centre's times.
    void show(List<EgoGraph.Stretch> stretches) {
        timeline.set(stretches.size() < 2 ? List.of() : stretches);
    }

    private @Nullable Range between(int first, int last) {
        List<EgoGraph.Stretch> stretches = timeline.get();
        if (stretches.isEmpty()) {
            return null;
        }
        int low = Math.clamp(first, 0, stretches.size() - 1);
        int high = Math.clamp(last, low, stretches.size() - 1);
        // both ends of a query count, the end of a stretch does not
        return new Range(low, high, stretches.get(low).from(), stretches.get(high).until().minusMillis(1));
    }
}
