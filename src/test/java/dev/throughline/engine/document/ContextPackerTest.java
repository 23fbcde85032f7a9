package dev.throughline.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.engine.document.PackMaterial.Entry;
import dev.throughline.memory.ContextPack;
import dev.throughline.memory.ContextPack.Part;
import dev.throughline.memory.ContextPack.Reason;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.PackQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContextPackerTest {

    private static final Instant NOW = Instant.parse("2026-11-16T12:00:00Z");

    private static Entry entry(String id, String text, String... words) {
        Memory memory = new Memory(new MemoryId(id), "desk", text, MemoryType.EPISODIC, 0.5, List.of(), null, null, NOW,
                NOW, null, 0, null, null, null, false, false, MemoryState.ACTIVE);
        return new Entry(memory, "", text, List.of(words));
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static ContextPack pack(int budget, Map<Part, List<Entry>> entries) {
        PackQuery query = new PackQuery("mara", "?", budget, Map.of(Part.HISTORY, "What was said"));
        return new ContextPacker(query, ContextPackerTest::words).pack(new PackMaterial("Mara (mara)", entries));
    }

    @Test
    void citesEachMemoryOnceAndHeadsEachPart() {
        Entry one = entry("a", "The lamp came broken.");
        ContextPack pack = pack(200, Map.of(Part.HISTORY, List.of(one, entry("b", "Refund approved."))));
        assertThat(pack.text()).isEqualTo("""
                Mara (mara)

                What was said
                [1] The lamp came broken.
                [2] Refund approved.""");
        assertThat(pack.tokens()).isEqualTo(words(pack.text()));
        assertThat(pack.leftOut()).isEmpty();
    }

    @Test
    void aMemoryCitedTwiceKeepsItsNumber() {
        Entry said = entry("a", "I will call you back on Friday about the lamp.");
        Entry promise = new Entry(said.memory(), "promised", "call back on Friday", List.of());
        ContextPack pack = pack(200, Map.of(Part.UNDERTAKINGS, List.of(promise),
                Part.HISTORY, List.of(entry("b", "Hello there."), said)));
        assertThat(pack.items()).extracting(ContextPack.Item::citation).containsExactly(1, 2, 1);
    }

    @Test
    void whatDoesNotFitIsSkippedAndTheRestStillTried() {
        String longest = "word ".repeat(400).strip();
        ContextPack pack = pack(100, Map.of(Part.HISTORY,
                List.of(entry("a", "Short one."), entry("b", longest), entry("c", "Another short."))));
        assertThat(pack.items()).extracting(item -> item.memory().id().value()).containsExactly("a", "c");
        assertThat(pack.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.reason()).isEqualTo(Reason.NO_ROOM);
            assertThat(left.tokens()).isGreaterThan(400);
        });
    }

    @Test
    void aLongTextIsCutToWhatSpeaksOfTheQuestion() {
        String filler = "Nothing of interest stands in this sentence at all. ".repeat(30);
        ContextPack pack = pack(100, Map.of(Part.ARTICLES,
                List.of(entry("a", filler + "Refunds take five days. " + filler, "refunds"))));
        assertThat(pack.text()).contains("Refunds take five days.").contains("…");
        assertThat(pack.tokens()).isLessThanOrEqualTo(100);
    }

    @Test
    void theSameIsNotSaidTwiceButAnotherNumberIsAnotherThing() {
        ContextPack pack = pack(500, Map.of(Part.HISTORY, List.of(
                entry("a", "The parcel of order 4521 has not arrived yet."),
                entry("b", "the parcel of order 4521 has not arrived yet"),
                entry("c", "The parcel of order 4522 has not arrived yet."))));
        assertThat(pack.items()).extracting(item -> item.memory().id().value()).containsExactly("a", "c");
        assertThat(pack.leftOut()).singleElement().extracting(ContextPack.LeftOut::reason)
                .isEqualTo(Reason.SAID_ALREADY);
    }

    @Test
    void whatAPartLeavesGoesToTheNext() {
        List<Entry> history = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            history.add(entry("m" + i, "turn number " + i + " of this long story"));
        }
        ContextPack alone = pack(300, Map.of(Part.HISTORY, history));
        ContextPack beside = pack(300, Map.of(Part.ESSENTIALS, List.of(entry("x", "fact ".repeat(40))),
                Part.HISTORY, history));
        assertThat(alone.items().size()).isGreaterThan(beside.items().size());
    }

    @Test
    void neverMoreThanTheBudget() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < random.nextInt(20); i++) {
                entries.add(entry(round + "-" + i, ("w" + random.nextInt(900) + ". ").repeat(1 + random.nextInt(80))));
            }
            int budget = 100 + random.nextInt(400);
            ContextPack pack = pack(budget, Map.of(Part.ESSENTIALS, entries, Part.HISTORY, entries.reversed(),
                    Part.ARTICLES, entries));
            assertThat(pack.tokens()).isLessThanOrEqualTo(budget).isEqualTo(words(pack.text()));
            assertThat(pack.items().size() + pack.leftOut().size()).isEqualTo(3 * entries.size());
        }
    }
}
