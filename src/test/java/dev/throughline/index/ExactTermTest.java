package dev.throughline.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExactTermTest {

    private static final List<String> TEXTS = List.of(
            "bot", "Bot", "bot\ud800", "bot\udc00", "bot\ufffd", "bot\ud83d\ude00", "\ude00\ud83d", "bot\u0001d800", "\u0001",
            "\u00011", "e\u0301", "\u00e9", "a\ud800", "a\ud800b\ud83d\ude00");

    @Test
    void differentTextsHaveDifferentTerms() {
        for (String one : TEXTS) {
            for (String other : TEXTS) {
                if (!one.equals(other)) {
                    assertNotEquals(ExactTerm.of(one), ExactTerm.of(other), one + " / " + other);
                }
            }
        }
        assertNotEquals(ExactTerm.of("x".repeat(40_000)), ExactTerm.of("x".repeat(40_001)));
    }

    @Test
    void readsBackWhatWasWritten() {
        TEXTS.forEach(text -> assertEquals(text, ExactTerm.read(ExactTerm.of(text))));
    }
}
