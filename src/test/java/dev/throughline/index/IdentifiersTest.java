package dev.throughline.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

    @Test
    void spellingsShareAKey() {
        for (String spelling : List.of("E-4012", "e4012", "E 4012", "E_4012", "E\u20114012")) {
            assertEquals(List.of("e4012"), keys("shows " + spelling + "."), spelling);
        }
    }

    @Test
    void keepsWholeWhatNamesAThing() {
        assertEquals(List.of("lmnl200brs", "saml0217"), keys("LMN-L200-BRS, (SAML-0217)"));
        assertEquals(List.of("mara.k+x@example.org"), keys("write to Mara.K+x@example.org."));
        assertEquals(List.of("2.4.1", "2.4.1", "241"), keys("v2.4.1 or 2.4.1, not 2-41"));
        assertEquals(List.of("e4012", "e4013"), keys("E-4012/E-4013"));
    }

    @Test
    void wordsAndNumbersAloneAreNone() {
        assertEquals(List.of(), keys("order number is 4521 in 2024, well-known"));
    }

    @Test
    void spansPointIntoTheText() {
        Word word = Identifiers.in("\ud83d\ude00 see LMN-L200-BRS!").getFirst();
        assertEquals(new Word("lmnl200brs", false, 7, 19), word);
    }

    private static List<String> keys(String text) {
        return Identifiers.in(text).stream().map(Word::term).toList();
    }
}
