package dev.throughline.index;

import static dev.throughline.index.Samples.BOT;
import static dev.throughline.index.Samples.ids;
import static dev.throughline.index.Samples.labelled;
import static dev.throughline.index.Samples.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexicalSearchTest {

    @TempDir
    Path directory;

    private MemoryIndex index;

    @BeforeEach
    void open() {
        index = MemoryIndex.open(directory, VectorSpace.wordsOnly());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void findsOtherFormsOfAWord() {
        apply(words("a", "Mara's café refunded the broken lamps"), words("b", "nothing of it"));
        for (String query : List.of("refunds", "LAMP", "Mara", "cafe", "caf\u00e9's")) {
            assertEquals(List.of("a"), ids(index.lexical(query, BOT, 10)), query);
        }
    }

    @Test
    void ranksTheMemoryWithMoreAndRarerWordsFirst() {
        apply(words("a", "order delayed by snow"), words("b", "order delayed"), words("c", "order paid"));
        assertEquals(List.of("a", "b", "c"), ids(index.lexical("snow delayed order", BOT, 10)));
        assertEquals(List.of("a", "b"), ids(index.lexical("snow delayed order", BOT, 2)));
    }

    @Test
    void findsIdentifiersInOtherSpellings() {
        apply(words("a", "the app shows E-4012 on start"), words("b", "the app shows E-4013 on start"));
        for (String query : List.of("E-4012", "e4012", "E 4012", "error e-4012?", "4012")) {
            assertEquals("a", ids(index.lexical(query, BOT, 10)).getFirst(), query);
        }
        apply(words("c", "seen: e5500"), words("d", "code F 7711"));
        assertEquals("c", ids(index.lexical("E-5500", BOT, 10)).getFirst());
        assertEquals(List.of("d"), ids(index.lexical("f7711", BOT, 10)));
    }

    @Test
    void findsIdentifiersWholeAndInParts() {
        apply(words("a", "wants LMN-L200-BRS"), words("b", "wants LMN-L300-BRS"), words("c", "write mara@example.org"),
                words("d", "write mara at example.com"), words("e", "runs v2.4.1"), words("f", "runs 2.4.2"));
        assertEquals("a", ids(index.lexical("LMN-L200-BRS", BOT, 10)).getFirst());
        assertEquals(List.of("a"), ids(index.lexical("L200", BOT, 10)));
        assertEquals("c", ids(index.lexical("mara@example.org", BOT, 10)).getFirst());
        assertEquals(List.of("c", "d"), ids(index.lexical("example", BOT, 10)).stream().sorted().toList());
        assertEquals(List.of("e"), ids(index.lexical("2.4.1", BOT, 10)));
    }

    @Test
    void findsTitleAndTagsBelowContent() {
        apply(labelled("title", "about a desk", "Walnut finish"), labelled("tag", "about a desk", "-", "material:walnut"),
                labelled("content", "a walnut desk", "-"));
        List<String> found = ids(index.lexical("walnut", BOT, 10));
        assertEquals("content", found.getFirst());
        assertEquals(3, found.size());
        assertEquals(List.of(), index.lexical("material", BOT, 10), "the tag's prefix is no word");
    }

    @Test
    void stopWordsAloneAreSearchedForAsTheyAre() {
        apply(words("a", "to be or not to be"), words("b", "lamp"));
        assertEquals(List.of("a"), ids(index.lexical("not to be", BOT, 10)));
        assertEquals(List.of("b"), ids(index.lexical("not to be a lamp", BOT, 10)));
    }

    @Test
    void queriesHaveNoSyntax() {
        apply(words("a", "lamp AND desk"));
        for (String query : List.of("lamp AND (", "content:lamp*", "\"lamp", "lamp~ ^ [ TO ] \\", "+lamp -desk", "/lamp/")) {
            assertEquals(List.of("a"), ids(index.lexical(query, BOT, 10)), query);
        }
    }

    @Test
    void queriesWithoutWordsFindNothing() {
        apply(words("a", "lamp"));
        for (String query : List.of("", " ", "?!", "\u0000", "\ud800", "\u200f")) {
            assertEquals(List.of(), index.lexical(query, BOT, 10), query);
        }
    }

    @Test
    void veryLongQueriesAreFine() {
        String many = IntStream.range(0, 20_000).mapToObj(i -> "w" + i + " x" + i + "-y").collect(Collectors.joining(" "));
        apply(words("a", "w19999 here"), words("b", "x777-y"));
        assertEquals(List.of("a", "b"), ids(index.lexical(many, BOT, 10)).stream().sorted().toList());
    }

    @Test
    void anyContentIsTaken() {
        List<String> contents = List.of(
                "\u0000lamp\u0000", "lamp \ud800 \udfff", "\u202elamp \u05e9\u05dc\u05d5\u05dd", "lamp \ud83d\udc69\u200d\ud83d\ude80",
                "lamp " + "x".repeat(99_995), "lamp " + "a-1".repeat(33_331), "lamp " + "\ud83d\ude00".repeat(99_995),
                "lamp " + "a.".repeat(49_997), "lamp " + "\u0301".repeat(99_000), "lamp " + "_".repeat(90_000), "lamp\u4e2d\u6587");
        IndexedMemory[] memories = IntStream.range(0, contents.size())
                .mapToObj(i -> words("m" + i, contents.get(i)))
                .toArray(IndexedMemory[]::new);
        apply(memories);
        List<Hit> found = index.lexical("lamp", BOT, 100);
        assertEquals(contents.size(), found.size());
        assertTrue(found.stream().allMatch(hit -> hit.score() > 0));
        assertEquals(List.of("m3"), ids(index.lexical("\ud83d\udc69\u200d\ud83d\ude80", BOT, 10)));
        assertEquals(List.of("m2"), ids(index.lexical("\u05e9\u05dc\u05d5\u05dd", BOT, 10)));
    }

    @Test
    void limitsBeyondTheIndexAndBelowOne() {
        apply(words("a", "lamp"));
        assertEquals(List.of("a"), ids(index.lexical("lamp", BOT, Integer.MAX_VALUE)));
        assertEquals(List.of(), index.lexical("lamp", BOT, 0));
        assertEquals(List.of(), index.lexical("lamp", BOT, -1));
    }

    private void apply(IndexedMemory... memories) {
        index.apply(List.of(memories), List.of(), index.applied() + 1);
    }
}
