package dev.throughline.console.story;

import dev.throughline.console.kit.Times;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Session;
import dev.throughline.memory.Story;
import dev.throughline.settings.StoryFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lays a story out in lines: one where the ticket changes, one where the day does, one between old and new.
/// O(n log n), meant for another thread than the window's: touches nothing shared.
///
/// @param lookedBefore when the person last looked, null if they never did
/// @param known ids of the layout before, null if what is there counts as known
record TimelineLayout(
        Story story, StoryFilter filter, boolean newestFirst, @Nullable Instant lookedBefore,
        @Nullable Set<MemoryId> known, Times times) {

    /// A memory, or the beginning of a ticket that nothing was said in.
    private record Point(Instant time, @Nullable String session, @Nullable Memory memory) {}

    Timeline timeline() {
        List<Point> points = points();
        List<StoryRow> rows = new ArrayList<>(points.size() + 2 * story.sessions().size());
        int newSince = (int) points.stream().filter(this::isNew).count();
        Set<@Nullable String> begun = new HashSet<>();
        Point before = null;
        boolean marked = false;
        for (Point point : points) {
            boolean crossing = newestFirst ? before != null && isNew(before) && !isNew(point) : isNew(point);
            if (crossing && !marked) {
                rows.add(new StoryRow.Since(newestFirst));
                marked = true;
            }
            separate(rows, before, point, begun);
            if (point.memory() != null) {
                rows.add(new StoryRow.Entry(point.memory(), Speaker.of(point.memory(), story.customer())));
            }
            before = point;
        }
        int shown = (int) points.stream().filter(point -> point.memory() != null).count();
        Set<MemoryId> ids = new HashSet<>();
        story.memories().forEach(memory -> ids.add(memory.id()));
        return new Timeline(story.customer().handle(), newestFirst, List.copyOf(rows), shown, story.memories().size(),
                newSince, Facets.of(story, times), Set.copyOf(ids), arrived(points));
    }

    private void separate(List<StoryRow> rows, @Nullable Point before, Point point, Set<@Nullable String> begun) {
        LocalDate day = times.date(point.time());
        if (before == null || point.memory() == null || !Objects.equals(before.session(), point.session())) {
            rows.add(new StoryRow.Ticket(session(point.session()), point.time(), !begun.add(point.session())));
        } else if (!times.date(before.time()).equals(day)) {
            rows.add(new StoryRow.Day(point.time()));
        }
    }

    private List<Point> points() {
        Instant now = times.now();
        Set<String> spokenIn = new HashSet<>();
        List<Point> points = new ArrayList<>(story.memories().size());
        for (Memory memory : story.memories()) {
            spokenIn.add(memory.session() == null ? "" : memory.session());
            if (filter.isEmpty() || filter.shows(memory, times.date(memory.eventTime()), now)) {
                points.add(new Point(memory.eventTime(), memory.session(), memory));
            }
        }
        if (filter.isEmpty()) {
            story.sessions().values().stream().filter(session -> !spokenIn.contains(session.id()))
                    .forEach(session -> points.add(new Point(session.started(), session.id(), null)));
        }
        points.sort(Comparator.comparing(Point::time));
        return newestFirst ? points.reversed() : points;
    }

    private List<Memory> arrived(List<Point> points) {
        List<Memory> arrived = new ArrayList<>();
        for (Point point : points) {
            if (known != null && point.memory() != null && !known.contains(point.memory().id())) {
                arrived.add(point.memory());
            }
        }
        return arrived;
    }

    private boolean isNew(Point point) {
        return lookedBefore != null && point.memory() != null && point.time().isAfter(lookedBefore);
    }

    private @Nullable Session session(@Nullable String id) {
        return id == null ? null : story.sessions().get(id);
    }
}
