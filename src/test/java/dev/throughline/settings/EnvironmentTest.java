package dev.throughline.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {

    private static Environment variables(Map<String, String> variables) {
        return Environment.of(variables, Map.of("os.name", "Linux"));
    }

    @Test
    void ourOwnNameWinsOverTheContracts() {
        Environment both = variables(Map.of("THROUGHLINE_ROOT_API_KEY", "dk-own", "DAKERA_ROOT_API_KEY", "dk-other"));

        assertEquals(Optional.of("dk-own"), both.rootKey());
        assertEquals(Optional.of("dk-other"), variables(Map.of("DAKERA_ROOT_API_KEY", "dk-other")).rootKey());
    }

    @Test
    void setToNothingIsNotSet() {
        Environment empty = variables(Map.of("THROUGHLINE_PORT", " ", "THROUGHLINE_HYBRID_VECTOR_WEIGHT", ""));

        assertEquals(OptionalInt.empty(), empty.port());
        assertEquals(OptionalDouble.empty(), empty.vectorWeight());
        assertEquals(Optional.empty(), empty.dataDirectory());
    }

    @ParameterizedTest
    @CsvSource({
        "Linux,      DISPLAY,         '',       true",
        "Linux,      WAYLAND_DISPLAY, '',       true",
        "Linux,      TERM,            '',       false",
        "Linux,      TERM,            Headless, true",
        "Mac OS X,   TERM,            '',       true",
        "Windows 11, TERM,            '',       true",
    })
    void aWindowNeedsADisplayOrTheHeadlessToolkit(String system, String variable, String platform, boolean display) {
        Environment environment = Environment.of(
                Map.of(variable, ":0"), Map.of("os.name", system, "glass.platform", platform));

        assertEquals(display, environment.display());
    }
}
