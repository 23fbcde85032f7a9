package dev.throughline.console.story;

import dev.throughline.console.kit.Sample;
import dev.throughline.console.kit.SampleMemories;
import dev.throughline.memory.Memory;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Lines of a timeline that is nobody's, of each kind, to fill rows with that are made ahead and that nobody sees.
final class SampleRows {

    private static final int TICKET = 6;

    private SampleRows() {}

    static List<StoryRow> of(Sample sample, Instant now) {
        Speaker.Role[] roles = Speaker.Role.values();
        int number = sample.first();
        List<StoryRow> rows = new ArrayList<>();
        for (Memory memory : SampleMemories.of(sample, now)) {
            switch (number % TICKET) {
                case 0 -> rows.add(new StoryRow.Ticket(ticket(memory), memory.eventTime(), false));
                case 1 -> rows.add(new StoryRow.Day(memory.eventTime()));
                case 2 -> rows.add(new StoryRow.Since(true));
                default -> rows.add(new StoryRow.Entry(memory, new Speaker(roles[number % roles.length], "Sample")));
            }
            number++;
        }
        return rows;
    }

    private static Session ticket(Memory memory) {
        return new Session("sample", "sample", memory.eventTime(), null, null,
                Metadata.EMPTY.with("ticket_id", "10").with("title", memory.content()).with("status", "open"), 1);
    }
}
