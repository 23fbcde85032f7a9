package dev.throughline.engine.recall;

import dev.throughline.memory.Arm;
import dev.throughline.memory.Clue;
import org.jspecify.annotations.Nullable;

/// What each row of a table of turns has of words, meaning and clues, and the sums.
final class Parts {

    private static final Clue[] CLUES = Clue.values();

    private final double[] words;
    private final double[] meaning;
    private final double[] totals;
    private final double[] @Nullable [] clues = new double[CLUES.length][];

    Parts(int size) {
        words = new double[size];
        meaning = new double[size];
        totals = new double[size];
    }

    void own(int row, double ofWords, double ofMeaning) {
        words[row] = ofWords;
        meaning[row] = ofMeaning;
        totals[row] += ofWords + ofMeaning;
    }

    /// Of words and meaning alone.
    double own(int row) {
        return words[row] + meaning[row];
    }

    void add(Clue clue, int row, double share) {
        double[] column = clues[clue.ordinal()];
        if (column == null) {
            column = new double[totals.length];
            clues[clue.ordinal()] = column;
        }
        column[row] += share;
        totals[row] += share;
    }

    double total(int row) {
        return totals[row];
    }

    double highest() {
        double highest = 0;
        for (double total : totals) {
            highest = Math.max(highest, total);
        }
        return highest;
    }

    void give(int row, Candidate candidate, double scale) {
        candidate.share(Arm.LEXICAL, words[row] * scale);
        candidate.share(Arm.SEMANTIC, meaning[row] * scale);
        for (Clue clue : CLUES) {
            double[] column = clues[clue.ordinal()];
            if (column != null) {
                candidate.share(clue, column[row] * scale);
            }
        }
    }
}
