package dev.throughline.engine.recall;

import dev.throughline.index.Turns;
import dev.throughline.memory.Arm;
import dev.throughline.memory.Clue;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// When a whole text that was put in as a question was written, a ticket say: at the time of the memory that has this very
/// text, else at the moment the answer is asked for, if the caller named one. Tickets about one matter, a fault of one
/// version or what one customer is after, come within days and weeks of each other.
///
/// @param place where the index has the memory with this text; [Turns#NONE] if there is none
record Origin(Instant time, int place) {

    /// Half of what nearness counts is left after so long.
    private static final double HALF_DAYS = 30;

    private static final double MICROS_OF_DAY = Duration.ofDays(1).toNanos() / 1_000.0;

    /// Empty where a short question was asked, or nobody knows.
    ///
    /// @param read reads one memory
    static Optional<Origin> of(Question question, Pool pool, Function<MemoryId, Optional<Memory>> read) {
        if (question.identifiers().lookedFor()) {
            return Optional.empty();
        }
        return copy(question, pool, read).or(() -> asked(question.query().asOf()));
    }

    /// No text fits all of a text's words better than the text itself.
    private static Optional<Origin> copy(
            Question question, Pool pool, Function<MemoryId, Optional<Memory>> read) {
        long mark = SameLetters.mark(question.query().text());
        return pool.all().stream()
                .filter(candidate -> candidate.foundBy(Arm.LEXICAL))
                .max(Comparator.comparingDouble(candidate -> candidate.score(Arm.LEXICAL)))
                .flatMap(best -> read.apply(best.id())
                        .filter(memory -> SameLetters.mark(memory.content()) == mark)
                        .map(memory -> new Origin(memory.eventTime(), best.place())));
    }

    private static Optional<Origin> asked(@Nullable Instant asOf) {
        return Optional.ofNullable(asOf).map(moment -> new Origin(moment, Turns.NONE));
    }

    /// Whether a memory has this very text.
    boolean remembered() {
        return place != Turns.NONE;
    }

    /// What is near in time gains, but for the text's own conversation, which is as near as can be and known already.
    ///
    /// @param weight of the nearest beside the best there is
    void add(Turns turns, Parts parts, double weight) {
        double most = weight * parts.highest();
        int own = place == Turns.NONE ? Turns.NONE : turns.row(place);
        int conversation = own == Turns.NONE ? Turns.NONE : turns.session(own);
        long moment = ChronoUnit.MICROS.between(Instant.EPOCH, time);
        for (int row = 0; row < turns.size(); row++) {
            boolean known = row == own || (conversation != Turns.NONE && turns.session(row) == conversation);
            if (!known) {
                double days = Math.abs(turns.event(row) - moment) / MICROS_OF_DAY;
                parts.add(Clue.TIME, row, most / (1 + days / HALF_DAYS));
            }
        }
    }
}
