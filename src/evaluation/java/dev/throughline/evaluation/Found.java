package dev.throughline.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;

/// Counts what was to be found and what was: precision, recall and their harmonic mean.
final class Found {

    private int wanted;
    private int found;
    private int given;
    private int right;

    /// One thing that is really there.
    void wanted(boolean wasFound) {
        wanted++;
        found += wasFound ? 1 : 0;
    }

    /// One thing that was said to be there.
    void given(boolean isRight) {
        given++;
        right += isRight ? 1 : 0;
    }

    /// Things really there.
    int wanted() {
        return wanted;
    }

    /// Of all that it counted.
    Line line(String row) {
        return new Line("", row, Tally.ALL, wanted, values(), 0, 0);
    }

    /// `precision` is left out where nothing was given, `recall` where nothing was wanted; `f1` needs both.
    Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        if (given > 0) {
            values.put("precision", (double) right / given);
        }
        if (wanted > 0) {
            values.put("recall", (double) found / wanted);
        }
        if (given > 0 && wanted > 0) {
            double precision = (double) right / given;
            double recall = (double) found / wanted;
            values.put("f1", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
        }
        values.put("given", (double) given);
        return values;
    }
}
