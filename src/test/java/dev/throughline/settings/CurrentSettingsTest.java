package dev.throughline.settings;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.throughline.memory.InvalidRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentSettingsTest {

    @TempDir
    private Path directory;

    private CurrentSettings open(Map<String, String> variables) {
        return CurrentSettings.open(
                new SettingsFile(directory.resolve("settings.json")), Environment.of(variables, Map.of()));
    }

    @Test
    void aChangeIsThereAfterARestart() {
        open(Map.of()).change(now -> now.withPort(now.port().withEnabled(true)));

        assertEquals(new PortSettings(true, "127.0.0.1", 3300), open(Map.of()).effective().port());
    }

    @Test
    void theEnvironmentCountsOverTheFileAndIsNotSaved() {
        CurrentSettings settings = open(Map.of("THROUGHLINE_PORT", "4711", "DAKERA_HYBRID_BM25_WEIGHT", "0.3"));

        settings.change(now -> now.withPort(now.port().withPort(5000)));

        assertEquals(4711, settings.effective().port().port());
        assertEquals(new RecallSettings(0.3, 0.6, 150), settings.effective().recall());
        assertEquals(Settings.DEFAULT.withPort(PortSettings.DEFAULT.withPort(5000)), open(Map.of()).effective());
    }

    @Test
    void theVariablesThatFixTheRankingAreNamed() {
        assertEquals(List.of(), open(Map.of("THROUGHLINE_PORT", "4711")).rankingVariables());
        assertEquals(List.of("DAKERA_HYBRID_BM25_WEIGHT", "THROUGHLINE_HYBRID_VECTOR_WEIGHT"),
                open(Map.of("DAKERA_HYBRID_BM25_WEIGHT", "0.3", "THROUGHLINE_HYBRID_VECTOR_WEIGHT", "0.7"))
                        .rankingVariables());
    }

    @Test
    void aVariableThatCannotBeIsNamedAtTheStart() {
        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> open(Map.of("THROUGHLINE_PORT", "70000")))
                .withMessage("THROUGHLINE_PORT is 70000, must be between 0 and 65535");
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> open(Map.of("DAKERA_HYBRID_VECTOR_WEIGHT", "half")))
                .withMessage("DAKERA_HYBRID_VECTOR_WEIGHT is \"half\", must be a number between 0 and 1");
    }
}
