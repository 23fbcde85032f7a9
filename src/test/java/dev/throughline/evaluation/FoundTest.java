package dev.throughline.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FoundTest {

    /// Four were there, one was found; two were said, one of them rightly: 1/2, 1/4, and 2/6 between them.
    @Test
    void precisionIsOfWhatWasSaidAndRecallOfWhatIsThere() {
        Found found = new Found();
        found.wanted(true);
        found.wanted(false);
        found.wanted(false);
        found.wanted(false);
        found.given(true);
        found.given(false);

        Map<String, Double> values = found.values();
        assertEquals(0.5, values.get("precision"));
        assertEquals(0.25, values.get("recall"));
        assertEquals(1.0 / 3, values.get("f1"), 1e-9);
        assertEquals(4, found.wanted());
    }

    @Test
    void nothingSaidHasNoPrecision() {
        Found found = new Found();
        found.wanted(false);

        assertEquals(Map.of("recall", 0.0, "given", 0.0), found.values());
    }

    @Test
    void allWrongIsNothing() {
        Found found = new Found();
        found.wanted(false);
        found.given(false);

        assertEquals(0.0, found.values().get("f1"));
    }
}
