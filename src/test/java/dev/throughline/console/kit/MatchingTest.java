package dev.throughline.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    @ParameterizedTest
    @CsvSource({
        "graph, Show the graph, true",
        "gra sho, Show the graph, true",
        "stg, Show the graph, true",
        "sg, Show the graph, true",
        "ustomer, Find a customer, true",
        "custmr, Find a customer, true",
        "zuruck, Auf Standard zurücksetzen, true",
        "zurück, Auf Standard zurücksetzen, true",
        "graph port, Show the graph, false",
        "xyz, Show the graph, false",
        "gs, Show the graph, false",
    })
    void wordsStartsInsidesAndInitialsMatch(String query, String text, boolean matches) {
        assertThat(new Matching(query).score(text).isPresent()).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "undo, Undo, Undone work",
        "re, Recall about this customer, Show the health page here",
        "set, Settings, Reset all",
    })
    void theBetterMatchScoresHigher(String query, String better, String worse) {
        Matching matching = new Matching(query);
        assertThat(matching.score(better).orElseThrow()).isGreaterThan(matching.score(worse).orElse(-1));
    }
}
