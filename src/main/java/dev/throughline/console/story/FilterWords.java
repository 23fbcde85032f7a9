package dev.throughline.console.story;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A stretch of days in words.
final class FilterWords {

    private final Messages messages;
    private final Times times;

    FilterWords(Messages messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    /// Either may be open, not both.
    String days(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null) {
            return until == null ? "" : messages.text("filter.until", day(until));
        }
        return until == null ? messages.text("filter.from", day(from))
                : messages.text("filter.between", day(from), day(until));
    }

    private String day(LocalDate date) {
        return times.day(times.endOf(date));
    }
}
