package dev.throughline.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static final double EXACT = 1e-9;

    private final List<String> ranking = List.of("a", "x", "b", "y", "c");
    private final Map<String, Integer> grades = Map.of("a", 1, "b", 1, "c", 1, "d", 1);

    @Test
    void foundIsTheFractionOfTheEvidenceNotOfTheRanking() {
        assertEquals(0.25, Measures.found(ranking, grades, 1), EXACT);
        assertEquals(0.5, Measures.found(ranking, grades, 3), EXACT);
        assertEquals(0.75, Measures.found(ranking, grades, 10), EXACT);
    }

    @Test
    void anyAsksOnlyWhetherSomeOfItIsThere() {
        assertEquals(0, Measures.any(List.of("x", "a"), grades, 1), EXACT);
        assertEquals(1, Measures.any(List.of("x", "a"), grades, 2), EXACT);
        assertEquals(0, Measures.any(List.of(), grades, 10), EXACT);
    }

    /// Ranks 1, 3 and 5 give 1 + 1/2 + log 2/log 6; the best possible are the ranks 1 to 4.
    @Test
    void ndcgDiscountsByTheLogarithmOfTheRank() {
        double gained = 1 + 0.5 + 0.3868528072345416;
        double best = 1 + 0.6309297535714574 + 0.5 + 0.43067655807339306;

        assertEquals(gained / best, Measures.ndcg(ranking, grades, 10), EXACT);
    }

    /// The better of two comes second: 1/1 + 3/log2(3) of 3/1 + 1/log2(3).
    @Test
    void ndcgWeighsByTheGrade() {
        double third = 0.6309297535714574;

        assertEquals((1 + 3 * third) / (3 + third),
                Measures.ndcg(List.of("low", "high"), Map.of("low", 1, "high", 3), 10), EXACT);
    }

    @Test
    void ndcgOfMoreEvidenceThanPlacesIsOneWhenEveryPlaceIsRight() {
        assertEquals(1, Measures.ndcg(List.of("a", "b"), grades, 2), EXACT);
    }

    @Test
    void reciprocalRankLooksAtTheFirstThatIsRight() {
        assertEquals(1.0 / 3, Measures.reciprocalRank(List.of("x", "y", "c", "a"), grades), EXACT);
        assertEquals(0, Measures.reciprocalRank(List.of("x"), grades), EXACT);
    }

    @Test
    void allMeasuresHaveTheirNames() {
        Map<String, Double> values = Measures.of(ranking, grades, List.of(5, 10));

        assertEquals(Set.of("hit@1", "recall@5", "any@5", "ndcg@5", "recall@10", "any@10", "ndcg@10", "mrr"),
                values.keySet());
        assertEquals(1, values.get("hit@1"), EXACT);
    }
}
