package dev.throughline.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Texts of support conversations with the words of the demo desk, each as often as it is used there, in no order: as long
/// and as rare in their words as real ones. With an order number or an error code here and there. The same seed gives
/// the same texts.
final class BenchmarkTexts {

    private static final Path DESK = Path.of("assets/demo/tickets.jsonl");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}'-]+");

    private final Random random;
    private final List<String> words;

    /// @throws IOException if the demo desk is not in the working directory
    BenchmarkTexts(long seed) throws IOException {
        random = new Random(seed);
        JsonMapper mapper = JsonMapper.shared();
        try (Stream<String> lines = Files.lines(DESK)) {
            words = lines.flatMap(line -> mapper.readTree(line).get("turns").valueStream())
                    .map(turn -> turn.get("text").asString())
                    .flatMap(GAPS::splitAsStream)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    /// About 60 words.
    String memory() {
        String text = words(45 + random.nextInt(30));
        return switch (random.nextInt(4)) {
            case 0 -> text + " order " + (1_000 + random.nextInt(60_000)) + '.';
            case 1 -> text + " error E-" + (1_000 + random.nextInt(500)) + '.';
            default -> text + '.';
        };
    }

    /// Five to nine words; one in ten names an order.
    String query() {
        String text = "what about " + words(3 + random.nextInt(5));
        return random.nextInt(10) == 0 ? text + " order " + (1_000 + random.nextInt(60_000)) : text;
    }

    private String words(int count) {
        return String.join(" ", Stream.generate(() -> words.get(random.nextInt(words.size()))).limit(count).toList());
    }
}
