package dev.throughline.console.inspector;

import dev.throughline.console.kit.Messages;
import dev.throughline.console.kit.Times;
import dev.throughline.memory.Forecast;
import dev.throughline.memory.Memory;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an importance means, in words a person can judge.
final class ImportanceWords {

    private static final double NOTICEABLE = 0.03;
    /// With less than this left, by when it will be half of it is no news.
    private static final double SPENT = 0.02;
    private static final double MINOR = 0.35;
    private static final double ORDINARY = 0.65;
    private static final double IMPORTANT = 0.85;

    private final Messages messages;
    private final Times times;

    ImportanceWords(Messages messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    /// For instance `Important. Half as strong by 3 June.`
    String meaning(Memory memory, @Nullable Forecast forecast) {
        String level = messages.text(level(memory.importance()));
        if (forecast == null) {
            return level;
        }
        if (forecast.now() < memory.importance() - NOTICEABLE) {
            level = messages.text("importance.faded", level, forecast.now());
        }
        return messages.text("importance.meaning", level, fate(memory, forecast));
    }

    private static String level(double importance) {
        if (importance < MINOR) {
            return "importance.minor";
        }
        if (importance < ORDINARY) {
            return "importance.ordinary";
        }
        return importance < IMPORTANT ? "importance.important" : "importance.vital";
    }

    private String fate(Memory memory, Forecast forecast) {
        if (memory.pinned()) {
            return messages.text("importance.pinned");
        }
        Instant gone = forecast.gone();
        if (gone != null) {
            return gone.isAfter(times.now())
                    ? messages.text("importance.gone", times.day(gone))
                    : messages.text("importance.gone-already", times.day(gone));
        }
        if (forecast.now() < SPENT) {
            return messages.text("importance.spent");
        }
        return half(forecast)
                .map(when -> messages.text("importance.half", times.day(when)))
                .orElseGet(() -> messages.text("importance.stays"));
    }

    private static Optional<Instant> half(Forecast forecast) {
        return forecast.points().stream()
                .filter(point -> point.importance() <= forecast.now() / 2)
                .map(Forecast.Point::when)
                .findFirst();
    }
}
