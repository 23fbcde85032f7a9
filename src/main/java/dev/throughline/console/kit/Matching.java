package dev.throughline.console.kit;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds short texts by parts of their words or by their initials: `gra sh` and `stg` both find "Show the graph".
/// Accents and case do not count. Cost: the query's words times the text's, some microseconds.
public final class Matching {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final double WHOLE_WORD = 4;
    private static final double START = 3;
    private static final double INITIALS = 2.5;
    private static final double INSIDE = 2;
    private static final double LETTERS_IN_ORDER = 1;
    private static final double FIRST_WORD = 0.5;
    private static final int LEAST_INSIDE = 2;
    private static final int LEAST_IN_ORDER = 3;

    private final List<String> asked;
    private final String letters;

    public Matching(String query) {
        asked = words(query);
        letters = String.join("", asked);
    }

    /// Whether nothing was asked, so that everything matches.
    public boolean blank() {
        return asked.isEmpty();
    }

    /// How well the text matches; more is better; empty if it does not.
    public OptionalDouble score(String text) {
        List<String> words = words(text);
        double sum = 0;
        for (String each : asked) {
            double best = 0;
            for (int i = 0; i < words.size(); i++) {
                double score = score(each, words.get(i));
                best = Math.max(best, score > 0 && i == 0 ? score + FIRST_WORD : score);
            }
            if (best == 0) {
                return initials(words) ? OptionalDouble.of(INITIALS) : OptionalDouble.empty();
            }
            sum += best;
        }
        return OptionalDouble.of(asked.isEmpty() ? 0 : sum / asked.size());
    }

    private static double score(String asked, String word) {
        if (word.equals(asked)) {
            return WHOLE_WORD;
        }
        if (word.startsWith(asked)) {
            return START;
        }
        if (asked.length() >= LEAST_INSIDE && word.contains(asked)) {
            return INSIDE;
        }
        return asked.length() >= LEAST_IN_ORDER && word.charAt(0) == asked.charAt(0) && inOrder(asked, word)
                ? LETTERS_IN_ORDER : 0;
    }

    private boolean initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.append(word.charAt(0)));
        return letters.length() >= LEAST_INSIDE && inOrder(letters, initials);
    }

    private static boolean inOrder(String asked, CharSequence text) {
        int next = 0;
        for (int i = 0; i < text.length() && next < asked.length(); i++) {
            if (text.charAt(i) == asked.charAt(next)) {
                next++;
            }
        }
        return next == asked.length();
    }

    private static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("").replace("ß", "ss");
        return Stream.of(BETWEEN_WORDS.split(plain)).filter(word -> !word.isEmpty()).toList();
    }
}
