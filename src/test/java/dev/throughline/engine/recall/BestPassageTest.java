package dev.throughline.engine.recall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BestPassageTest {

    private static final String FILLER = "Nothing of this has to do with what anybody would ask about today. ";

    @Test
    void aShortTextIsReadWhole() {
        String text = "[8 May 2023] Mara: the lamp flickers since Tuesday.";
        assertThat(new BestPassage("When did the lamp begin to flicker?").of(text)).isEqualTo(text);
    }

    @Test
    void ofALongTextTheTitleAndTheSentencesAskedAboutAreRead() {
        String text = "Pairing a hub\n" + FILLER.repeat(30) + "Hold the reset button for ten seconds until the light is blue. "
                + "Then open the app. " + FILLER.repeat(30);
        assertThat(new BestPassage("how long to hold the reset button").of(text))
                .startsWith("Pairing a hub Hold the reset button for ten seconds until the light is blue. Then open the app.");
    }

    @Test
    void whereNothingIsSaidOfTheQuestionTheBeginningIsRead() {
        String text = "First of all, thank you. " + FILLER.repeat(30);
        assertThat(text).startsWith(new BestPassage("zebra").of(text).substring(0, 60));
    }

    @Test
    void whateverTheTextNothingLongerThanItSaysIsRead() {
        String[] texts = {"x".repeat(5_000), "word ".repeat(2_000), "\n".repeat(3_000), "? ".repeat(2_000), ".".repeat(900),
            "a".repeat(200) + "\n" + "ü😀".repeat(900), " ".repeat(1_000) + "end", "Title\n" + "long sentence without end ".repeat(90)};
        for (String text : texts) {
            String read = new BestPassage("Which word is long?").of(text);
            assertThat(read.length()).isLessThanOrEqualTo(BestPassage.length(text));
        }
    }

    @Test
    void ofALongQuestionTheBeginningIsAsked() {
        String asked = BestPassage.question("My hub lost its light after the update\n" + FILLER.repeat(20));
        assertThat(asked).startsWith("My hub lost its light after the update\nNothing of this").endsWith("about today.");
        assertThat(BestPassage.question("short?")).isEqualTo("short?");
        assertThat(BestPassage.question(FILLER.repeat(20)).length()).isLessThanOrEqualTo(240);
    }
}
