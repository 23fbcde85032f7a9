package dev.throughline.engine.recall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a reader makes of a turn shines on the turns right before and after it in their session: who reads one turn at a
/// time cannot know that it answers the question that stands before it, or is explained by what comes after. Linear.
final class Neighbours {

    /// Measured on long conversations: .2 and .4 of the better neighbour are alike, reading two turns as one text costs
    /// twice the time and gives less.
    private static final double SHARE = 0.2;

    private Neighbours() {}

    /// Adds to each score a share of how far the better of its neighbours is above the lowest of all.
    ///
    /// @param candidates that were read
    /// @param scores theirs, in the same order, on any scale
    static List<Double> shine(List<Candidate> candidates, List<Double> scores) {
        if (scores.isEmpty()) {
            return scores;
        }
        double lowest = Collections.min(scores);
        Map<Integer, Double> byPlace = new HashMap<>();
        for (int i = 0; i < scores.size(); i++) {
            byPlace.put(candidates.get(i).place(), scores.get(i));
        }
        List<Double> lit = new ArrayList<>(scores.size());
        for (int i = 0; i < scores.size(); i++) {
            double before = byPlace.getOrDefault(candidates.get(i).before(), lowest);
            double after = byPlace.getOrDefault(candidates.get(i).after(), lowest);
            lit.add(scores.get(i) + SHARE * (Math.max(before, after) - lowest));
        }
        return lit;
    }
}
