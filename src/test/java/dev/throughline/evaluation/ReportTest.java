package dev.throughline.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final Result RESULT = new Result("made", List.of(new DataFolder.Source("in.jsonl", "ab12")), "turn",
            "fraction found", "as it is", 7, Map.of("model", "cd34"), Map.of("embed", 2), 0, List.of("recall@10"),
            List.of(new Line("", "floor: bare BM25", "all", 2, Map.of("recall@10", 0.25, "mrr", 1.0), 0, 0),
                    new Line("", "as it is", "all", 2, Map.of("recall@10", 0.5), 1.25, 3)), 0, 1);

    @Test
    void theTableLinesUp() {
        assertTrue(Report.text(RESULT).endsWith("""
                | row              | category | n | recall@10 | p50 ms | p95 ms |
                | ---------------- | -------- | - | --------- | ------ | ------ |
                | floor: bare BM25 | all      | 2 | 0.250     |        |        |
                | as it is         | all      | 2 | 0.500     | 1.3    | 3.0    |
                """), Report.text(RESULT));
    }

    @Test
    void theFileHasEveryMeasureWithWhatItWasMeasuredOn(@TempDir Path folder) {
        Path file = Report.write(RESULT, folder.resolve("evaluation"));

        JsonNode result = JsonMapper.shared().readTree(file.toFile()).get("result");
        assertEquals("made.json", file.getFileName().toString());
        assertEquals("ab12", result.get("files").get(0).get("sha256").asString());
        assertEquals("cd34", result.get("models").get("model").asString());
        assertEquals(1.0, result.get("lines").get(0).get("values").get("mrr").asDouble());
    }

    @Test
    void aSampleDoesNotReplaceTheWhole(@TempDir Path folder) {
        Result sample = new Result("made", List.of(), "turn", "rule", "as it is", 7, Map.of(), Map.of(), 20,
                List.of(), List.of(), 0, 1);

        assertEquals("made-sample.json", Report.write(sample, folder).getFileName().toString());
    }
}
