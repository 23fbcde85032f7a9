package dev.throughline.engine.undertaking;

import java.util.Set;
import java.util.regex.Pattern;

/// One sentence as a row of words and marks. Words are in lower case with straight apostrophes; a mark (comma, bracket,
/// dash) is a word of one character. Outside the row every word is empty.
final class Sentence {

    private static final int LONGEST = 80;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<String> MARKS = Set.of(",", "(", ")", ":", "-", "\"");
    private static final Set<String> NEVER_LAST = Vocabulary.words("""
            the a and or my our your but so then also und oder der die das den dem ein eine einen zum zur i ich wir we
            """);
    private static final Set<String> NOT_LAST_WHEN_CUT =
            Vocabulary.words("an to of in on with for at by from as that im am zu mit für von auf bis an");

    private final String text;
    private final String[] words;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] quoted;
    private final Shape shape;

    /// How it stands in the text.
    ///
    /// @param question ends with a question mark
    /// @param introduces ends with a colon
    /// @param bullet one of a list, a line of its own
    record Shape(boolean question, boolean introduces, boolean bullet) {}

    Sentence(String text, String[] words, int[] starts, int[] ends, boolean[] quoted, Shape shape) {
        this.text = text;
        this.words = words;
        this.starts = starts;
        this.ends = ends;
        this.quoted = quoted;
        this.shape = shape;
    }

    int size() {
        return words.length;
    }

    String word(int index) {
        return index < 0 || index >= words.length ? "" : words[index];
    }

    boolean is(int index, Set<String> any) {
        return any.contains(word(index));
    }

    boolean mark(int index) {
        return MARKS.contains(word(index));
    }

    boolean quoted(int index) {
        return index >= 0 && index < quoted.length && quoted[index];
    }

    /// Whether it ends with a question mark.
    boolean question() {
        return shape.question();
    }

    Shape shape() {
        return shape;
    }

    boolean has(Set<String> any) {
        return find(any, 0, words.length) >= 0;
    }

    /// The first of these words from `from` on and before `to`; -1 if there is none.
    int find(Set<String> any, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, words.length); i++) {
            if (any.contains(words[i])) {
                return i;
            }
        }
        return -1;
    }

    /// Whether the word is written with a capital letter.
    boolean capital(int index) {
        return index >= 0 && index < words.length && Character.isUpperCase(text.charAt(starts[index]));
    }

    /// The whole sentence as it stands, white space made single.
    String whole() {
        return words.length == 0 ? "" : spaced(text.substring(starts[0], ends[words.length - 1]));
    }

    private static String spaced(String stretch) {
        return SPACE.matcher(stretch).replaceAll(" ");
    }

    /// Words `from` to before `to` as they stand, at most 80 characters, not ending in the middle of something.
    String cut(int from, int to) {
        int last = Math.min(to, words.length) - 1;
        while (last > from && ends[last] - starts[from] > LONGEST) {
            last--;
        }
        boolean shortened = last < Math.min(to, words.length) - 1;
        last = shortened ? comma(from, last) : last;
        while (last > from && (mark(last) || is(last, NEVER_LAST) || (shortened && is(last, NOT_LAST_WHEN_CUT)))) {
            last--;
        }
        if (last < from) {
            return "";
        }
        last = closed(from, last);
        String cut = spaced(text.substring(starts[from], ends[last]));
        return bracketed(cut.length() <= LONGEST ? cut : cut.substring(0, LONGEST));
    }

    /// Without a bracket that is not closed.
    private static String bracketed(String cut) {
        int open = cut.lastIndexOf('(');
        return open > 0 && cut.indexOf(')', open) < 0 ? cut.substring(0, open).strip() : cut;
    }

    /// The last comma when enough stands before it, so that what is shortened ends where a thought ends.
    private int comma(int from, int last) {
        for (int i = last; i > from; i--) {
            if (words[i].equals(",") && ends[i] - starts[from] > LONGEST / 2) {
                return i;
            }
        }
        return last;
    }

    /// With the closing quotation mark of what was opened, or without the opened one.
    private int closed(int from, int last) {
        int open = 0;
        for (int i = from; i <= last; i++) {
            open += words[i].equals("\"") ? 1 : 0;
        }
        if (open % 2 == 0) {
            return last;
        }
        if (word(last + 1).equals("\"")) {
            return last + 1;
        }
        int before = last;
        while (before > from && !words[before].equals("\"")) {
            before--;
        }
        return before > from + 1 ? before - 1 : last;
    }
}
