package dev.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.engine.EngineOptions;
import dev.throughline.engine.FixedShares;
import dev.throughline.memory.RankingWeights;
import dev.throughline.settings.ApplicationDirectories;
import dev.throughline.settings.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {

    @TempDir
    Path directory;

    private EngineOptions options(Map<String, String> variables) throws IOException {
        Environment environment = Environment.of(variables, Map.of("user.home", directory.toString()));
        ApplicationDirectories directories = ApplicationDirectories.find(environment, directory);
        Files.createDirectories(directories.settingsFile().getParent());
        Files.writeString(directories.settingsFile(),
                "{\"recall\": {\"bm25-weight\": 0.2, \"vector-weight\": 0.8, \"deadline-ms\": 90}}");
        return Surroundings.of(environment, directories, "throughline test", Optional.empty()).engineOptions();
    }

    @Test
    void theSettingsAreWhereTheWeightsStart() throws IOException {
        EngineOptions options = options(Map.of());
        assertThat(options.weights()).isEqualTo(RankingWeights.STANDARD.withShares(0.2, 0.8));
        assertThat(options.fixedShares()).isNull();
        assertThat(options.deadline()).hasMillis(90);
    }

    @Test
    void oneVariableFixesTheProportion() throws IOException {
        EngineOptions options = options(Map.of("DAKERA_HYBRID_BM25_WEIGHT", "0.5"));
        assertThat(options.weights()).isEqualTo(RankingWeights.STANDARD.withShares(0.2, 0.8));
        assertThat(options.fixedShares()).isEqualTo(new FixedShares(0.5, 0.8, "DAKERA_HYBRID_BM25_WEIGHT"));
    }

    @Test
    void ourOwnNamesWinAndBothAreTold() throws IOException {
        EngineOptions options = options(Map.of("THROUGHLINE_HYBRID_BM25_WEIGHT", "1",
                "DAKERA_HYBRID_BM25_WEIGHT", "0.5", "THROUGHLINE_HYBRID_VECTOR_WEIGHT", "0"));
        assertThat(options.fixedShares()).isEqualTo(new FixedShares(1, 0,
                "THROUGHLINE_HYBRID_BM25_WEIGHT and THROUGHLINE_HYBRID_VECTOR_WEIGHT"));
    }
}
