package dev.throughline.engine.undertaking;

import dev.throughline.memory.Undertaking.Kind;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether two findings are the same thing said twice: nearly the same words, and never different figures.
final class Likeness {

    private static final double ALIKE = 0.7;
    private static final int STEM = 6;
    private static final Pattern SPACE = Pattern.compile("[^\\p{L}\\p{N}€$£.,'-]+");
    private static final Set<String> SMALL = Vocabulary.words("""
            the a an my our your you it its this that of for to in on at with and or by from is are was be have has had
            will we i him her them also just again already twice times several up out off der die das den dem ein eine
            mein meine ihr ihre ihnen und mit von zu auf im am schon auch
            """);

    private Likeness() {}

    /// Words cut to their stem, and what has a digit in it.
    static void split(String text, Set<String> words, Set<String> numbers) {
        for (String part : SPACE.split(text.toLowerCase(Locale.ROOT))) {
            String word = bare(part);
            if (word.chars().anyMatch(Character::isDigit)) {
                numbers.add(amount(word));
            } else if (!word.isEmpty() && !SMALL.contains(word)) {
                words.add(word.length() > STEM ? word.substring(0, STEM) : word);
            }
        }
    }

    private static String bare(String part) {
        int from = 0;
        int to = part.length();
        while (from < to && ".,'-".indexOf(part.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ".,'-".indexOf(part.charAt(to - 1)) >= 0) {
            to--;
        }
        return part.substring(from, to);
    }

    /// `€41.00` and `41` are the same.
    private static String amount(String word) {
        String figures = word.replace("€", "").replace("$", "").replace("£", "");
        return figures.endsWith(".00") || figures.endsWith(",00") ? figures.substring(0, figures.length() - 3) : figures;
    }

    static boolean same(Finding one, Finding other) {
        if (one.kind != other.kind || !one.numbers.equals(other.numbers)) {
            return one.kind == Kind.PROMISED && other.kind == Kind.PROMISED && reported(one, other);
        }
        boolean alike = overlap(one.words, other.words) >= ALIKE;
        boolean together = sameTicket(one, other);
        if (one.kind == Kind.TRIED) {
            return alike || together && (within(one, other) || within(other, one));
        }
        return alike && (together || !one.numbers.isEmpty()) && !contradict(one, other)
                || reported(one, other);
    }

    /// "Restarted twice" after "restarted each of them twice".
    private static boolean within(Finding part, Finding whole) {
        return !part.words.isEmpty() && whole.words.containsAll(part.words);
    }

    /// A note about a promise that somebody gave in the same ticket: for the same day, or of the same thing.
    private static boolean reported(Finding one, Finding other) {
        if (one.turn.spoken() == other.turn.spoken() || !sameTicket(one, other)) {
            return false;
        }
        boolean sameDay = one.due != null && one.due.equals(other.due);
        boolean sameFigures = one.numbers.stream().anyMatch(other.numbers::contains);
        return sameDay || sameFigures && overlap(one.words, other.words) > 0;
    }

    private static boolean sameTicket(Finding one, Finding other) {
        return one.turn.session() != null && one.turn.session().equals(other.turn.session());
    }

    private static boolean contradict(Finding one, Finding other) {
        return one.due != null && other.due != null && !Objects.equals(one.due, other.due);
    }

    /// Shared words as a share of all (Jaccard 1901); 1 for two empty sets.
    static double overlap(Set<String> one, Set<String> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return 1;
        }
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return shared.size() / (double) (one.size() + other.size() - shared.size());
    }
}
