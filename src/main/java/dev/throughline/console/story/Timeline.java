package dev.throughline.console.story;

import dev.throughline.console.kit.Times;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Session;
import dev.throughline.memory.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Lays a story out in rows: a separator where the ticket changes, a day where the day does. O(n).
final class Timeline {

    private Timeline() {}

    static List<StoryRow> rows(Story story, Times times) {
        List<StoryRow> rows = new ArrayList<>(story.memories().size() + 2 * story.sessions().size());
        String ticket = null;
        LocalDate day = null;
        for (Memory memory : story.memories()) {
            LocalDate thisDay = times.date(memory.eventTime());
            if (rows.isEmpty() || !Objects.equals(ticket, memory.session())) {
                rows.add(new StoryRow.Ticket(session(story, memory.session()), memory.eventTime()));
            } else if (!thisDay.equals(day)) {
                rows.add(new StoryRow.Day(memory.eventTime()));
            }
            rows.add(new StoryRow.Entry(memory, Speaker.of(memory, story.customer())));
            ticket = memory.session();
            day = thisDay;
        }
        return rows;
    }

    private static @Nullable Session session(Story story, @Nullable String id) {
        return id == null ? null : story.sessions().get(id);
    }
}
