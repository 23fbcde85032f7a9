package dev.throughline.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BareBm25Test {

    private final List<Passage> passages = List.of(
            Passage.of("1", "a", "the kettle leaks at the lid"),
            Passage.of("2", "a", "the kettle"),
            Passage.of("3", "a", "kettles are fine"),
            Passage.of("4", "b", "the kettle leaks"));

    @Test
    void ranksWithinOneGroupWithoutStemming() {
        try (BareBm25 floor = new BareBm25(passages)) {
            assertEquals(List.of("1", "2"), floor.ranking("a", "Leaks kettle?", Set.of(), 10));
        }
    }

    @Test
    void ranksCandidatesAlone() {
        try (BareBm25 floor = new BareBm25(passages)) {
            assertEquals(List.of("2"), floor.ranking("a", "kettle leaks", Set.of("2", "3"), 10));
        }
    }

    @Test
    void longerQuestionsThanLuceneTakesAreCut() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            words.append("word").append(i).append(' ');
        }
        try (BareBm25 floor = new BareBm25(List.of(Passage.of("1", "a", "word7")))) {
            assertEquals(List.of("1"), floor.ranking("a", words.toString(), Set.of(), 10));
            assertEquals(List.of(), floor.ranking("b", "word7", Set.of(), 10));
        }
    }
}
