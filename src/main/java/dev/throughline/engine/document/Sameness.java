package dev.throughline.engine.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells what was said already: nearly the same words (Jaccard 1912, from 0.85) and exactly the same numbers, since
/// order 4521 is not order 4522. Linear in what was said so far.
final class Sameness {

    private static final double ALIKE = 0.85;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private record Words(Set<String> all, Set<String> numbers) {

        static Words of(String text) {
            Set<String> all = new HashSet<>();
            Set<String> numbers = new HashSet<>();
            NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).forEach(word -> {
                all.add(word);
                if (word.chars().anyMatch(Character::isDigit)) {
                    numbers.add(word);
                }
            });
            return new Words(all, numbers);
        }

        boolean alike(Words other) {
            if (!numbers.equals(other.numbers) || all.isEmpty() || other.all.isEmpty()) {
                return false;
            }
            long shared = all.stream().filter(other.all::contains).count();
            return shared >= ALIKE * (all.size() + other.all.size() - shared);
        }
    }

    private final List<Words> said = new ArrayList<>();

    boolean saidAlready(String text) {
        Words words = Words.of(text);
        return said.stream().anyMatch(words::alike);
    }

    void say(String text) {
        said.add(Words.of(text));
    }
}
