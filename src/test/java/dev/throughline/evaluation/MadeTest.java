package dev.throughline.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MadeTest {

    private static final Options OPTIONS = new Options(
            new DataFolder(Path.of(".")), List.of("made"), 0, 0, List.of("all"), null, null, Path.of("."));

    private final Material material = new Made().read(OPTIONS);

    private List<Question> asked(int asking) {
        return material.askings().get(asking).questions();
    }

    @Test
    void isTheSameOnEveryRun() {
        assertEquals(material.passages(), new Made().read(OPTIONS).passages());
    }

    @Test
    void textsAndIdsAreNeverTheSameTwice() {
        assertEquals(10_800, material.passages().size());
        assertEquals(10_800, material.passages().stream().map(Passage::text).distinct().count());
        assertEquals(10_800, material.passages().stream().map(Passage::id).distinct().count());
    }

    @Test
    void aLookUpNamesTheNumberOfTheOneOrderThatIsRight() {
        Map<String, String> texts =
                material.passages().stream().collect(Collectors.toMap(Passage::id, Passage::text));

        for (Question question : asked(0)) {
            String right = question.grades().keySet().iterator().next();
            String number = right.substring("order-".length());
            assertTrue(question.query().text().contains(number), question.query().text());
            assertTrue(texts.get(right).contains(number), texts.get(right));
        }
    }

    @Test
    void aLeakCheckIsHeldToOneCustomersOrders() {
        Map<String, List<String>> tags =
                material.passages().stream().collect(Collectors.toMap(Passage::id, Passage::tags));

        for (Question question : asked(2)) {
            assertEquals(Set.of(question.query().filter().tags()),
                    question.candidates().stream().map(tags::get).collect(Collectors.toSet()));
        }
    }
}
