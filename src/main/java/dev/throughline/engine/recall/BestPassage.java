package dev.throughline.engine.recall;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a cross-encoder is given of a long text: how it begins, which is its title or who speaks, and the stretch of
/// sentences with most of the question's words. Small cross-encoders are trained on passages; of a whole article they read
/// the beginning, slowly. Linear in the text.
public final class BestPassage {

    /// Characters of a text that is read whole, and of what is read of a longer one. Some hundred tokens.
    private static final int MOST = 420;
    private static final int BEGINNING = 140;
    /// Of a question that is a whole text.
    private static final int QUESTION = 240;
    private static final int SHORTEST_WORD = 3;
    /// Further into a text nobody looks for a better passage.
    private static final int SEARCHED = 20_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+(?:[.!?]+(?=\\s|$)|\\n|$|[.!?]+)");

    private final Set<String> asked;

    /// @param question short ones are used as they are
    public BestPassage(String question) {
        asked = words(question);
    }

    /// A question no longer than is worth reading: its beginning says what it is about.
    public static String question(String text) {
        return text.length() <= QUESTION ? text : wholeWords(text, QUESTION);
    }

    /// How many characters of a text of this length are read, at most.
    public static int length(String text) {
        return Math.min(text.length(), MOST);
    }

    /// The text itself if it is short; else as many characters of it as [#length] says, at most.
    public String of(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        String beginning = beginning(text, BEGINNING);
        String rest = text.substring(beginning.length(), Math.min(text.length(), SEARCHED));
        return beginning + " " + best(rest, MOST - beginning.length() - 1);
    }

    /// The first line if it is short, else whole words.
    private static String beginning(String text, int most) {
        int line = text.indexOf('\n');
        if (line > 0 && line <= most) {
            return text.substring(0, line);
        }
        return wholeWords(text, most);
    }

    private static String wholeWords(String text, int most) {
        int space = text.lastIndexOf(' ', most);
        return text.substring(0, space > most / 2 ? space : most);
    }

    private String best(String rest, int room) {
        List<MatchResult> sentences = SENTENCE.matcher(rest).results().toList();
        List<Set<String>> said = new ArrayList<>();
        sentences.forEach(sentence -> said.add(askedIn(sentence.group())));
        int best = 0;
        int most = 0;
        for (int from = 0; from < sentences.size(); from++) {
            if (said.get(from).isEmpty()) {
                continue;
            }
            Set<String> together = new HashSet<>();
            int to = from;
            while (to < sentences.size() && sentences.get(to).end() - sentences.get(from).start() <= room) {
                together.addAll(said.get(to++));
            }
            if (to == from) {
                together.addAll(said.get(from));
            }
            if (together.size() > most) {
                most = together.size();
                best = from;
            }
        }
        int start = sentences.isEmpty() ? 0 : sentences.get(best).start();
        return rest.substring(start, Math.min(rest.length(), start + room)).strip();
    }

    private Set<String> askedIn(String sentence) {
        Set<String> words = words(sentence);
        words.retainAll(asked);
        return words;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group)
                .filter(word -> word.length() >= SHORTEST_WORD).forEach(words::add);
        return words;
    }
}
