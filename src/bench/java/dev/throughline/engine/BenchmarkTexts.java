package dev.throughline.engine;

import java.util.Random;

/// Made-up texts of support conversations: words drawn as Zipf would draw them from a vocabulary of 20,000, with an
/// order number, an error code or a SKU here and there. The same seed gives the same texts.
final class BenchmarkTexts {

    private static final String[] SYLLABLES = {"ba", "con", "dis", "er", "fo", "gran", "hu", "in", "jo", "ka", "lam",
        "mo", "net", "or", "per", "qui", "re", "sta", "tra", "un", "ver", "work", "ex", "pla"};
    private static final int VOCABULARY = 20_000;

    private final Random random;

    BenchmarkTexts(long seed) {
        random = new Random(seed);
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    /// About 40 words.
    String memory() {
        StringBuilder text = new StringBuilder();
        int words = 25 + random.nextInt(30);
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(word());
        }
        return switch (random.nextInt(4)) {
            case 0 -> text.append(" order ").append(1_000 + random.nextInt(60_000)).append('.').toString();
            case 1 -> text.append(" error E-").append(1_000 + random.nextInt(500)).append('.').toString();
            default -> text.append('.').toString();
        };
    }

    /// Five to nine words; one in ten names an order.
    String query() {
        StringBuilder text = new StringBuilder("what about");
        int words = 3 + random.nextInt(5);
        for (int i = 0; i < words; i++) {
            text.append(' ').append(word());
        }
        return random.nextInt(10) == 0 ? text + " order " + (1_000 + random.nextInt(60_000)) : text.toString();
    }

    private String word() {
        int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
        int value = rank * 7919;
        StringBuilder word = new StringBuilder();
        do {
            word.append(SYLLABLES[value % SYLLABLES.length]);
            value /= SYLLABLES.length;
        } while (value > 0);
        return word.toString();
    }
}
