package dev.throughline.engine.recall;

import dev.throughline.index.Turns;
import dev.throughline.memory.Clue;

/// A turn between turns that fit is likely to be part of what they are about.
final class Neighbours {

    private Neighbours() {}

    static void add(Turns turns, Parts parts, double weight) {
        for (int row = 0; row < turns.size(); row++) {
            parts.add(Clue.NEIGHBOURS, row, weight * (own(parts, turns.before(row)) + own(parts, turns.after(row))));
        }
    }

    private static double own(Parts parts, int row) {
        return row == Turns.NONE ? 0 : parts.own(row);
    }
}
