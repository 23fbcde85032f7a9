package dev.throughline.engine.curation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What must agree before two texts may pass for one: every token with a digit (numbers, amounts, dates, SKUs, error
/// codes, versions) and every negation. Linear in the text.
record Facts(Set<String> numbers, Set<String> negations) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.,:/_'’-]*");
    private static final Set<String> NEGATIONS = Set.of("not", "no", "never", "none", "nobody", "nothing", "without",
            "cannot", "neither", "nor", "unable", "denied", "declined", "refused", "rejected", "cancelled", "canceled",
            "nicht", "kein", "keine", "nie", "ohne");

    static Facts of(String text) {
        Set<String> numbers = new TreeSet<>();
        Set<String> negations = new TreeSet<>();
        Matcher words = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        while (words.find()) {
            String word = words.group().replaceAll("[.,:/_'’-]+$", "").replace('’', '\'');
            if (word.chars().anyMatch(Character::isDigit)) {
                numbers.add(word);
            } else if (NEGATIONS.contains(word) || word.endsWith("n't")) {
                negations.add(word.endsWith("n't") ? "not" : word);
            }
        }
        return new Facts(numbers, negations);
    }
}
