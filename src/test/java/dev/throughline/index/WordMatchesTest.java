package dev.throughline.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordMatchesTest {

    private final WordMatches matches = new WordMatches(new EnglishWords());

    @Test
    void wordsStandAsInTheTextEachOnceInItsOrder() {
        assertEquals(List.of("Lamps", "refunded"),
                matches.words("refund the lamp", "The Lamps were refunded, all lamps, a refund."));
    }

    @Test
    void spansCoverEveryOccurrence() {
        String text = "\ud83d\ude00 Lamps; lamp's";
        assertEquals(List.of(new Span(3, 8), new Span(10, 16)), matches.spans("lamp", text));
    }

    @Test
    void anIdentifierIsOneMatch() {
        assertEquals(List.of("E-4012"), matches.words("e4012", "shows E-4012 again"));
        assertEquals(List.of("E-4012"), matches.words("E-4012", "shows E-4012 again"));
        assertEquals(List.of("mara@example.org"), matches.words("Mara@Example.org", "to mara@example.org."));
    }

    @Test
    void stopWordsCountOnlyWhenThereAreNoOthers() {
        assertEquals(List.of("lamp"), matches.words("is it the lamp", "it is the lamp"));
        assertEquals(List.of("it", "is"), matches.words("is it", "it is the lamp"));
    }

    @Test
    void nothingInCommonIsAnEmptyList() {
        assertEquals(List.of(), matches.words("", "lamp"));
        assertEquals(List.of(), matches.spans("lamp", "\u0000 \ud800"));
    }
}
