package dev.throughline.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Adds up measures question by question, in all and by category.
final class Tally {

    /// The row of all questions together.
    static final String ALL = "all";

    private final Map<String, Sums> categories = new TreeMap<>();
    private final Sums all = new Sums();

    /// Means over some questions.
    ///
    /// @param n how many
    /// @param values by measure, each 0..1
    record Means(int n, Map<String, Double> values) {}

    private static final class Sums {
        private final Map<String, Double> values = new LinkedHashMap<>();
        private int n;

        void add(Map<String, Double> measures) {
            measures.forEach((name, value) -> values.merge(name, value, Double::sum));
            n++;
        }

        Means means() {
            Map<String, Double> means = new LinkedHashMap<>();
            values.forEach((name, value) -> means.put(name, value / n));
            return new Means(n, means);
        }
    }

    /// @param counted whether the category counts into [#ALL]
    void add(String category, boolean counted, Map<String, Double> measures) {
        categories.computeIfAbsent(category, _ -> new Sums()).add(measures);
        if (counted) {
            all.add(measures);
        }
    }

    /// All first, then each category by name; categories only where there is more than one.
    Map<String, Means> means() {
        Map<String, Means> means = new LinkedHashMap<>();
        means.put(ALL, all.means());
        if (categories.size() > 1) {
            categories.forEach((name, sums) -> means.put(name, sums.means()));
        }
        return means;
    }
}
