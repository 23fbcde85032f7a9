package dev.throughline.index;

import static dev.throughline.index.Samples.BOT;
import static dev.throughline.index.Samples.NOW;
import static dev.throughline.index.Samples.SPACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Metadata;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnsTest {

    @TempDir
    private Path directory;

    private MemoryIndex index;
    private long number;

    @BeforeEach
    void open() {
        index = MemoryIndex.open(directory, SPACE);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void say(String id, String agent, String session, Instant time, String speaker, String content) {
        Memory memory = Samples.memory(id, agent, content, MemoryType.EPISODIC, 0.5, List.of(), session,
                new Metadata(Map.of("speaker", speaker)), time, null, null, MemoryState.ACTIVE);
        float[] vector = {content.length() % 7 + 1, 1, 0, 0, 0, 0, 0, 1};
        index.apply(List.of(new IndexedMemory(memory, List.of(), vector, null, ++number)), List.of(), number);
    }

    private interface Reading {
        void of(Turns turns, Snapshot view, List<Hit> seeds);
    }

    private void turns(String question, Reading reading) {
        try (Snapshot view = index.snapshot()) {
            List<Hit> seeds = view.lexical(question, BOT, 10);
            float[] vector = {1, 1, 0, 0, 0, 0, 0, 0};
            reading.of(view.turns(seeds, question, vector, BOT, "mara"::equals), view, seeds);
        }
    }

    private static String id(Turns turns, int row) {
        return row == Turns.NONE ? "none" : turns.hits(new int[] {row}).getFirst().id().value();
    }

    @Test
    void ofALongTextTheNearestPassageCounts() {
        Memory article = Samples.memory("article", "toaster");
        float[] away = {0, 0, 1, 0, 0, 0, 0, 0};
        float[] near = {2, 2, 0, 0, 0, 0, 0, 0};
        index.apply(List.of(new IndexedMemory(article, List.of(), away, List.of(away, near, away), null, 1)), List.of(), 1);
        turns("toaster", (turns, _, _) -> assertEquals(1, turns.cosine(0), 1e-6));
    }

    @Test
    void aSessionIsInTheOrderOfEventsAndThenOfStoring() {
        say("third", "bot", "s", NOW, "mara", "no");
        say("second", "bot", "s", NOW.minusSeconds(5), "okan", "toaster");
        say("first", "bot", "s", NOW.minusSeconds(9), "mara", "yes");
        say("fourth", "bot", "s", NOW, "okan", "maybe");
        say("elsewhere", "bot", "t", NOW.minusSeconds(6), "okan", "no");

        turns("toaster", (turns, view, seeds) -> {
            assertEquals(4, turns.size());
            int second = turns.row(seeds.getFirst().place());
            assertEquals("second", id(turns, second));
            assertEquals("first", id(turns, turns.before(second)));
            int third = turns.after(second);
            assertEquals("third", id(turns, third));
            assertEquals("fourth", id(turns, turns.after(third)));
            assertEquals(Turns.NONE, turns.after(turns.after(third)));
            assertEquals(1, turns.named(third));
            assertEquals(0, turns.named(second));
        });
    }

    @Test
    void otherAgentsAndWhatIsArchivedAreNotInTheWay() {
        say("a", "bot", "s", NOW.minusSeconds(3), "mara", "toaster");
        say("foreign", "other", "s", NOW.minusSeconds(2), "mara", "toaster");
        say("b", "bot", "s", NOW.minusSeconds(1), "mara", "no");
        turns("toaster", (turns, view, seeds) -> {
            assertEquals(2, turns.size());
            assertEquals("b", id(turns, turns.after(turns.row(seeds.getFirst().place()))));
        });
    }

    @Test
    void scoresAreThoseOfTheSearches() {
        for (int i = 0; i < 40; i++) {
            say("m" + i, "bot", "s" + i / 8, NOW.minusSeconds(90 - i), "mara", "toaster ".repeat(i % 4) + "lamp " + i);
        }
        turns("toaster of lamp 7", (turns, view, seeds) -> {
            for (Hit hit : seeds) {
                assertEquals(hit.score(), turns.words(turns.row(hit.place())), 1e-5f);
            }
            for (Hit hit : view.semantic(new float[] {1, 1, 0, 0, 0, 0, 0, 0}, BOT, 10)) {
                if (turns.row(hit.place()) != Turns.NONE) {
                    assertEquals(hit.score(), turns.cosine(turns.row(hit.place())), 1e-5f);
                }
            }
        });
    }

    @Test
    void aWindowHasTheWordsOfThreeTurnsAndAMemoryAloneItsOwn() {
        for (int i = 0; i < 30; i++) {
            say("noise" + i, "bot", "n" + i, NOW.minusSeconds(900), "okan", "zebra quilt number");
        }
        say("a", "bot", "s", NOW.minusSeconds(30), "okan", "toaster again");
        say("b", "bot", "s", NOW.minusSeconds(20), "okan", "well then");
        say("c", "bot", "s", NOW.minusSeconds(10), "okan", "warranty ends");
        say("d", "bot", "s", NOW, "okan", "thank you");
        Memory alone = Samples.memory("alone", "toaster again");
        index.apply(List.of(new IndexedMemory(alone, List.of(), null, null, ++number)), List.of(), number);

        turns("toaster warranty", (turns, view, seeds) -> {
            List<String> ids = new ArrayList<>();
            for (int row = 0; row < turns.size(); row++) {
                ids.add(id(turns, row));
            }
            int b = ids.indexOf("b");
            assertEquals(0, turns.words(b));
            for (String other : List.of("a", "c", "d", "alone")) {
                assertTrue(turns.windowWords(b) > turns.windowWords(ids.indexOf(other)), other);
            }
            int lone = ids.indexOf("alone");
            assertEquals(Turns.NONE, turns.session(lone));
            assertTrue(turns.windowWords(lone) > 0);
            assertTrue(Float.isNaN(turns.cosine(lone)));
        });
    }

    @Test
    void everySeedHasARowAlsoOneOfASessionTooLongToRead() {
        List<IndexedMemory> many = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            Memory memory = Samples.memory("m" + i, "bot", i == 600 ? "toaster" : "no", MemoryType.EPISODIC, 0.5,
                    List.of(), "endless", null, NOW.minusSeconds(i), null, null, MemoryState.ACTIVE);
            many.add(new IndexedMemory(memory, List.of(), null, null, i));
        }
        index.apply(many, List.of(), 1);
        turns("toaster", (turns, view, seeds) -> {
            assertEquals(1, turns.size());
            assertEquals("m600", id(turns, turns.row(seeds.getFirst().place())));
        });
    }
}
