package dev.throughline.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way with the product's own store and model, over four memories.
class RankingRunTest {

    private static final List<Passage> PASSAGES = List.of(
            Passage.of("1", "a", "The kettle leaks at the lid."),
            Passage.of("2", "a", "The invoice came twice in March."),
            Passage.of("3", "a", "Anna will be on holiday until Friday."),
            Passage.of("4", "b", "The kettle of another agent leaks at the lid."));

    private static final List<Question> QUESTIONS = List.of(
            Question.of("q1", "words", "a", "kettle leaks", Map.of("1", 1)),
            Question.of("q2", "meaning", "a", "billed two times", Map.of("2", 1)),
            Question.of("q3", "left out", "a", "kettle leaks", Map.of("2", 1, "3", 1)).without(Set.of("1")));

    private static Result run(Path folder) {
        Material material = new Material("tiny", "tiny", List.of(), "memory", "as it is", PASSAGES,
                List.of(new Material.Asking("", QUESTIONS, true)), Set.of("left out"), List.of(1, 10, 20),
                List.of("hit@1"));
        Options options = new Options(new DataFolder(folder), List.of("tiny"), 0, 0, List.of("graph"), null, null,
                folder);
        return new RankingRun(material, options).run();
    }

    private static Line line(Result result, String row, String category) {
        return result.lines().stream()
                .filter(line -> line.row().equals(row) && line.category().equals(category))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asksTheProductAndFillsItsStoreOnce(@TempDir Path folder) {
        Result first = run(folder);
        Result second = run(folder);

        assertTrue(first.importSeconds() > 0);
        assertEquals(0, second.importSeconds());
        for (Result result : List.of(first, second)) {
            assertEquals(2, line(result, Variant.PRODUCT.name(), Tally.ALL).n());
            assertEquals(1.0, line(result, Variant.PRODUCT.name(), Tally.ALL).values().get("hit@1"));
            assertEquals(1.0, line(result, Variant.PRODUCT.name(), "left out").values().get("recall@20"));
            assertEquals(0.5, line(result, RankingRun.FLOOR, Tally.ALL).values().get("hit@1"));
            assertEquals(3, result.arms().get("embed"));
            assertEquals(Set.of(RankingRun.FLOOR, "as it is", "bm25 routing", "hybrid routing (no graph)"),
                    result.lines().stream().map(Line::row).collect(java.util.stream.Collectors.toSet()));
        }
    }
}
