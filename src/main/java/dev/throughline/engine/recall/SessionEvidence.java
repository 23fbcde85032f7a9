package dev.throughline.engine.recall;

import dev.throughline.index.Turns;
import dev.throughline.memory.Clue;

/// The session itself as evidence: the mean of its three best, or of those there are. A memory without one is a session of
/// its own, so that one alone in its session and one in none gain alike.
final class SessionEvidence {

    private static final int BEST = 3;

    private SessionEvidence() {}

    static void add(Turns turns, Parts parts, double weight) {
        double[] best = new double[turns.sessions() * BEST];
        int[] sizes = new int[turns.sessions()];
        for (int row = 0; row < turns.size(); row++) {
            if (turns.session(row) != Turns.NONE) {
                insert(best, turns.session(row) * BEST, parts.total(row));
                sizes[turns.session(row)]++;
            }
        }
        for (int row = 0; row < turns.size(); row++) {
            int session = turns.session(row);
            double mean = session == Turns.NONE
                    ? parts.total(row)
                    : mean(best, session * BEST, Math.min(BEST, sizes[session]));
            parts.add(Clue.SESSION, row, weight * mean);
        }
    }

    private static double mean(double[] best, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += best[i];
        }
        return sum / count;
    }

    private static void insert(double[] best, int from, double score) {
        double moving = score;
        for (int i = from; i < from + BEST; i++) {
            if (moving > best[i]) {
                double lower = best[i];
                best[i] = moving;
                moving = lower;
            }
        }
    }
}
