package dev.throughline.engine.recall;

import dev.throughline.index.Turns;
import dev.throughline.memory.Clue;
import dev.throughline.memory.Customer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// In one customer's own past the recent counts more than elsewhere: what they write now is mostly about what was last.
/// It does so when a whole text is put in, a ticket say, and less when a question is asked, which has an answer of its
/// own age. Falls with the logarithm of the days.
final class Past {

    /// Recency's part for a question, beside its part for a text.
    private static final double OF_QUESTION = 0.25;

    private static final double LEAST = 0.01;
    private static final double LONGEST_DAYS = 1_000;
    private static final long MICROS_OF_DAY = Duration.ofDays(1).toNanos() / 1_000;

    private Past() {}

    /// Whether one customer's own past is asked about.
    static boolean asked(Question question) {
        return question.query().filter().tags().stream().anyMatch(tag -> tag.startsWith(Customer.TAG_PREFIX));
    }

    /// @param part of the whole that recency is to make, 0..1
    static void add(Question question, Turns turns, Parts parts, double part) {
        double made = question.identifiers().lookedFor() ? OF_QUESTION * part : part;
        if (!asked(question) || made == 0) {
            return;
        }
        double beside = made / Math.max(1 - made, LEAST) * parts.highest();
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, question.moment());
        for (int row = 0; row < turns.size(); row++) {
            parts.add(Clue.RECENCY, row, beside * fresh((now - turns.event(row)) / MICROS_OF_DAY));
        }
    }

    /// By whole days, so that a question asked again a little later has the same answer.
    private static double fresh(long days) {
        return Math.max(0, 1 - Math.log1p(Math.max(0, days)) / Math.log1p(LONGEST_DAYS));
    }
}
