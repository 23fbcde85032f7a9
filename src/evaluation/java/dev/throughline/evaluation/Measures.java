package dev.throughline.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one ranking is worth against what would be right. Ranks count from 1; each value is 0..1.
final class Measures {

    private Measures() {}

    /// All of them by name: `recall@k` is the fraction of the evidence found among the first k, `any@k` whether some of
    /// it was, `ndcg@k` and `mrr` the usual, `hit@1` whether the first is right.
    ///
    /// @param ranking ids, best first, each once
    /// @param grades of what is right, each above 0; not empty
    /// @param cuts the k to look at
    static Map<String, Double> of(List<String> ranking, Map<String, Integer> grades, List<Integer> cuts) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("hit@1", any(ranking, grades, 1));
        for (int cut : cuts) {
            values.put("recall@" + cut, found(ranking, grades, cut));
            values.put("any@" + cut, any(ranking, grades, cut));
            values.put("ndcg@" + cut, ndcg(ranking, grades, cut));
        }
        values.put("mrr", reciprocalRank(ranking, grades));
        return values;
    }

    /// The fraction of what is right that stands among the first `k`.
    static double found(List<String> ranking, Map<String, Integer> grades, int k) {
        return (double) ranking.stream().limit(k).filter(grades::containsKey).count() / grades.size();
    }

    /// 1 if anything right stands among the first `k`, else 0.
    static double any(List<String> ranking, Map<String, Integer> grades, int k) {
        return ranking.stream().limit(k).anyMatch(grades::containsKey) ? 1 : 0;
    }

    /// Discounted cumulative gain (Jarvelin and Kekalainen 2002) with the grade as gain and log2(1 + rank) as discount,
    /// over that of the best possible ranking.
    static double ndcg(List<String> ranking, Map<String, Integer> grades, int k) {
        double gain = 0;
        for (int i = 0; i < Math.min(k, ranking.size()); i++) {
            gain += grades.getOrDefault(ranking.get(i), 0) * discount(i);
        }
        List<Integer> best = grades.values().stream().sorted((one, other) -> other - one).limit(k).toList();
        double most = 0;
        for (int i = 0; i < best.size(); i++) {
            most += best.get(i) * discount(i);
        }
        return gain / most;
    }

    private static double discount(int index) {
        return Math.log(2) / Math.log(index + 2);
    }

    /// One over the rank of the first that is right, 0 if none is in the ranking.
    static double reciprocalRank(List<String> ranking, Map<String, Integer> grades) {
        for (int i = 0; i < ranking.size(); i++) {
            if (grades.containsKey(ranking.get(i))) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }
}
