package dev.throughline.engine.undertaking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.memory.Customer;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.MemoryType;
import dev.throughline.memory.Metadata;
import dev.throughline.memory.Undertaking;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The rules against sentences of our own, English and German. Not all are found, and the counts say how many: whoever
/// changes a rule sees what it costs.
class SaidTest {

    private static final Instant SAID = Instant.parse("2026-05-04T10:00:00Z");
    private static final Customer JANE = new Customer("jane-doe", "Jane Doe", 1, 1, 1, SAID, "", List.of());

    /// Of 104.
    private static final int MISSED = 3;

    private record Line(String role, String kind, List<String> texts, String until, String sentence) {

        static Line of(String line) {
            String[] parts = line.split("\\|", 5);
            return new Line(parts[0].strip(), parts[1].strip(), Arrays.stream(parts[2].split(";")).map(String::strip)
                    .filter(text -> !text.isEmpty()).toList(), parts[3].strip(), parts[4].strip());
        }

        boolean said() {
            return !kind.equals("none");
        }

        List<Undertaking> found() {
            Map<String, Object> metadata = switch (role) {
                case "customer" -> Map.of("role", "customer", "author", "jane-doe");
                case "note" -> Map.of();
                default -> Map.of("role", role, "author", "priya-agent");
            };
            Memory memory = new Memory(new MemoryId("m"), "kb", sentence, MemoryType.EPISODIC, 0.5, List.of(), "s",
                    new Metadata(Map.copyOf(metadata)), SAID, SAID, null, 0, null, null, null, false, false,
                    MemoryState.ACTIVE);
            return UndertakingFinder.find(JANE, List.of(memory), List.of(), SAID.atZone(ZoneOffset.UTC)).stream()
                    .map(Found::undertaking).sorted(Comparator.comparing(Undertaking::id)).toList();
        }

        boolean right() {
            List<Undertaking> found = found();
            return found.stream().map(Undertaking::text).toList().equals(texts)
                    && found.stream().allMatch(each -> each.kind().name().equalsIgnoreCase(kind))
                    && (until.isEmpty() || found.stream().allMatch(each -> each.due() != null
                            && LocalDate.ofInstant(each.due(), ZoneOffset.UTC).toString().equals(until)));
        }

        @Override
        public String toString() {
            return role + ": " + sentence + " -> " + found().stream()
                    .map(each -> each.kind() + " " + each.text() + (each.due() == null ? "" : " until " + each.due()))
                    .toList();
        }
    }

    private static List<Line> lines() throws IOException {
        try (InputStream file = SaidTest.class.getResourceAsStream("said.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Line::of).toList();
        }
    }

    @Test
    void whatWasTriedAndPromisedIsFoundInItsWordsAndWithItsTime() throws IOException {
        List<Line> missed = new ArrayList<>(lines());
        missed.removeIf(line -> !line.said() || line.right());
        assertThat(missed).as("missed or cut otherwise").hasSizeLessThanOrEqualTo(MISSED);
    }

    @Test
    void whatIsNeitherIsLeftAlone() throws IOException {
        List<Line> claimed = new ArrayList<>(lines());
        claimed.removeIf(line -> line.said() || line.found().isEmpty());
        assertThat(claimed).as("claimed, though nobody said it").isEmpty();
    }
}
