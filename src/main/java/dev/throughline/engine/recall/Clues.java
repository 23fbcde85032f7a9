package dev.throughline.engine.recall;

import dev.throughline.index.Turns;
import dev.throughline.memory.Clue;
import dev.throughline.memory.ClueWeights;
import dev.throughline.memory.RankingWeights;
import java.time.ZoneId;
import java.util.Optional;

/// Adds up what speaks for each turn, in an order that matters: the session's best are those by words, meaning,
/// neighbours and window; whoever speaks or when says nothing of the session's others. A whole text put in as a question
/// names people and days in passing: they say nothing of what it is about, and when it was written does.
final class Clues {

    private Clues() {}

    static void add(Question question, Turns turns, Parts parts, Optional<Origin> origin) {
        RankingWeights weights = question.fusing();
        ClueWeights clues = weights.clues();
        Scales scales = new Scales(turns, weights.meaningShare());
        scales.own(parts);
        neighbours(turns, parts, clues.neighbours());
        scales.windows(parts, clues.window());
        SessionEvidence.add(turns, parts, clues.session());
        if (question.identifiers().lookedFor()) {
            people(turns, parts, clues.person());
            time(question, turns, parts, clues.time());
        } else if (!Past.asked(question)) {
            origin.ifPresent(from -> from.add(turns, parts, clues.time()));
        }
        Past.add(question, turns, parts, clues.past());
    }

    /// A turn between turns that fit is likely to be part of what they are about.
    private static void neighbours(Turns turns, Parts parts, double weight) {
        for (int row = 0; row < turns.size(); row++) {
            parts.add(Clue.NEIGHBOURS, row, weight * (own(parts, turns.before(row)) + own(parts, turns.after(row))));
        }
    }

    private static double own(Parts parts, int row) {
        return row == Turns.NONE ? 0 : parts.own(row);
    }

    private static void people(Turns turns, Parts parts, double weight) {
        for (int row = 0; row < turns.size(); row++) {
            parts.add(Clue.PERSON, row, weight * turns.named(row));
        }
    }

    /// A time that the question names is when it happened; one that it asks for must be said.
    private static void time(Question question, Turns turns, Parts parts, double weight) {
        Optional<TimeIntent> asked = TimeIntent.in(question.query().text(), question.moment(), ZoneId.systemDefault());
        boolean wanted = asked.isEmpty() && TimeIntent.wanted(question.query().text());
        for (int row = 0; row < turns.size(); row++) {
            double fit = asked.isPresent() ? asked.get().fit(turns.event(row)) : wanted && turns.dated(row) ? 1 : 0;
            parts.add(Clue.TIME, row, weight * fit);
        }
    }
}
