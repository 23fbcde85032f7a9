package dev.throughline.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void meansAreOverQuestionsNotOverCategories() {
        Tally tally = new Tally();
        tally.add("1", true, Map.of("recall@10", 1.0));
        tally.add("1", true, Map.of("recall@10", 0.5));
        tally.add("2", true, Map.of("recall@10", 0.0));

        assertEquals(Map.of(
                "all", new Tally.Means(3, Map.of("recall@10", 0.5)),
                "1", new Tally.Means(2, Map.of("recall@10", 0.75)),
                "2", new Tally.Means(1, Map.of("recall@10", 0.0))), tally.means());
        assertEquals(List.of("all", "1", "2"), List.copyOf(tally.means().keySet()));
    }

    @Test
    void anUncountedCategoryIsShownButNotInTheTotal() {
        Tally tally = new Tally();
        tally.add("1", true, Map.of("any@10", 1.0));
        tally.add("5", false, Map.of("any@10", 0.0));

        assertEquals(new Tally.Means(1, Map.of("any@10", 1.0)), tally.means().get("all"));
        assertEquals(new Tally.Means(1, Map.of("any@10", 0.0)), tally.means().get("5"));
    }

    @Test
    void oneCategoryAloneIsTheTotal() {
        Tally tally = new Tally();
        tally.add("only", true, Map.of("mrr", 0.25));

        assertEquals(Map.of("all", new Tally.Means(1, Map.of("mrr", 0.25))), tally.means());
    }
}
