package dev.throughline.engine.recall;

import dev.throughline.index.Turns;
import dev.throughline.memory.Clue;

/// Scales words and meaning to 0..1 over the turns looked at: BM25 from its true zero, cosines from the worst.
final class Scales {

    private static final double WINDOW_WORDS = 1.5;

    private final Turns turns;
    private final double meaningShare;

    Scales(Turns turns, double meaningShare) {
        this.turns = turns;
        this.meaningShare = meaningShare;
    }

    void own(Parts parts) {
        double most = 0;
        Spread cosines = new Spread(Spread.OF_COSINES);
        for (int row = 0; row < turns.size(); row++) {
            most = Math.max(most, turns.words(row));
            cosines.see(turns.cosine(row));
        }
        for (int row = 0; row < turns.size(); row++) {
            double words = most > 0 ? turns.words(row) / most : 0;
            parts.own(row, (1 - meaningShare) * words, meaningShare * cosines.part(turns.cosine(row)));
        }
    }

    /// A memory alone is its own window. The mean of three cosines stands for the window's own, which would need its
    /// text embedded; as it blurs, and counted words do not, words weigh more in here.
    void windows(Parts parts, double weight) {
        double ofWords = WINDOW_WORDS * (1 - meaningShare);
        double wordsShare = ofWords / (ofWords + meaningShare);
        double most = 0;
        float[] cosines = new float[turns.size()];
        Spread spread = new Spread(Spread.OF_COSINES);
        for (int row = 0; row < cosines.length; row++) {
            cosines[row] = mean(row);
            most = Math.max(most, turns.windowWords(row));
            spread.see(cosines[row]);
        }
        for (int row = 0; row < cosines.length; row++) {
            double words = most > 0 ? turns.windowWords(row) / most : 0;
            double fit = wordsShare * words + (1 - wordsShare) * spread.part(cosines[row]);
            parts.add(Clue.WINDOW, row, weight * fit);
        }
    }

    private float mean(int row) {
        float sum = 0;
        int count = 0;
        for (int each : new int[] {row, turns.before(row), turns.after(row)}) {
            if (each != Turns.NONE && !Float.isNaN(turns.cosine(each))) {
                sum += turns.cosine(each);
                count++;
            }
        }
        return count == 0 ? Float.NaN : sum / count;
    }
}
