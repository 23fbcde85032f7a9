package dev.throughline.engine.undertaking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts a text into [Sentence]s. What was quoted from others is left out, what stands between quotation marks is marked.
/// One pass, linear in the text.
final class Sentences {

    private static final Set<String> SHORT = Set.of("e.g", "i.e", "approx", "nr", "no", "z.b", "bzw", "ca", "etc", "mr",
            "mrs", "ms", "dr", "st", "vs", "incl", "tel", "usw", "ggf", "evtl", "u.a", "d.h", "inkl", "hr", "fr");
    private static final String OPENING = "\"“„«";
    private static final String CLOSING = "\"”“»";
    private static final int LONGEST_WORD = 60;
    private static final int FULL_LINE = 55;
    private static final int LONGEST_QUOTE = 120;
    /// A row without an end is a log or nonsense; what people say is shorter.
    private static final int MOST_WORDS = 120;

    private final String text;
    private final List<Sentence> sentences = new ArrayList<>();
    private String[] words = new String[32];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private boolean[] quoted = new boolean[32];
    private int count;
    private int quoteFrom = -1;
    private int lineFrom;
    private boolean bullet;

    private Sentences(String text) {
        this.text = text;
    }

    static List<Sentence> of(String text) {
        Sentences reader = new Sentences(text);
        Quotation.own(text).forEach(stretch -> reader.read(stretch.from(), stretch.to()));
        return reader.sentences;
    }

    private void read(int from, int to) {
        int i = from;
        lineFrom = from;
        while (i < to) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || money(i, to) || fileName(i, from, to)) {
                i = word(i, to);
            } else {
                i = mark(c, i, to);
            }
        }
        finish(false);
    }

    private boolean money(int i, int to) {
        return "€$£".indexOf(text.charAt(i)) >= 0 && i + 1 < to && Character.isDigit(text.charAt(i + 1));
    }

    /// `.msf` and the like.
    private boolean fileName(int i, int from, int to) {
        return text.charAt(i) == '.' && i > from && text.charAt(i - 1) == ' ' && i + 1 < to
                && Character.isLetter(text.charAt(i + 1));
    }

    private int word(int from, int to) {
        int end = from + 1;
        boolean address = text.startsWith("http", from);
        while (end < to && (address ? text.charAt(end) > ' ' : inside(from, end, to))) {
            end++;
        }
        add(end - from > LONGEST_WORD ? "…" : lower(text.substring(from, end)), from, end);
        return end;
    }

    /// Whether the character belongs to the word: letters, digits, and what joins them, as in `don't` or `2.4.1`.
    private boolean inside(int from, int i, int to) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        if (i + 1 >= to || !Character.isLetterOrDigit(text.charAt(i + 1)) || i == from) {
            return false;
        }
        char before = text.charAt(i - 1);
        return switch (c) {
            case '\'', '’', '-', '@', '_', '&', '/', '+' -> true;
            case '.' -> !(Character.isLowerCase(before) && Character.isUpperCase(text.charAt(i + 1)));
            case ',', ':' -> Character.isDigit(before) && Character.isDigit(text.charAt(i + 1));
            default -> false;
        };
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private int mark(char c, int i, int to) {
        switch (c) {
            case '.' -> {
                if (quoteFrom < 0 && ends(i, to)) {
                    finish(false);
                }
            }
            case '\n' -> {
                if (!wrapped(i, to)) {
                    finish(false);
                }
                lineFrom = i + 1;
                bullet = bullet && count > 0;
            }
            case '•', '·' -> {
                finish(false);
                bullet = true;
            }
            case '!', ';', '…' -> finish(false);
            case '?' -> {
                if (quoteFrom < 0) {
                    finish(true);
                }
            }
            case ',', '(', ')', ':' -> add(String.valueOf(c), i, i + 1);
            case '€', '$', '£', '%', '&' -> add(String.valueOf(c), i, i + 1);
            case '-', '–', '—', '*', '>', '=' -> dash(i, to);
            default -> {
                if (OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0) {
                    quote(c, i);
                }
            }
        }
        return i + 1;
    }

    /// Whether the line was only broken because it was full, as some mail programs do.
    private boolean wrapped(int i, int to) {
        return i - lineFrom > FULL_LINE && i + 1 < to && Character.isLowerCase(text.charAt(i + 1));
    }

    private void dash(int i, int to) {
        if (count == 0) {
            bullet = true;
        } else if (i + 1 < to) {
            add("-", i, i + 1);
        }
    }

    private void quote(char c, int i) {
        if (quoteFrom >= 0 && CLOSING.indexOf(c) >= 0) {
            Arrays.fill(quoted, quoteFrom, count, true);
            quoteFrom = -1;
            add("\"", i, i + 1);
        } else if (OPENING.indexOf(c) >= 0 && closes(i + 1)) {
            add("\"", i, i + 1);
            quoteFrom = count;
        }
    }

    /// Whether the quotation ends soon and on the same line; otherwise the mark means something else, or was forgotten.
    private boolean closes(int from) {
        for (int i = from; i < Math.min(text.length(), from + LONGEST_QUOTE); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return false;
            }
            if (CLOSING.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether a full stop ends the sentence, and is not that of an abbreviation or of a day (`3. Mai`).
    private boolean ends(int i, int to) {
        if (count == 0) {
            return false;
        }
        String last = words[count - 1];
        if (SHORT.contains(last)) {
            return false;
        }
        int next = i + 1;
        while (next < to && text.charAt(next) == ' ') {
            next++;
        }
        boolean day = last.length() <= 2 && Character.isDigit(last.charAt(0));
        return !(day && next > i + 1 && next < to && DueWords.startsWithMonth(text, next));
    }

    private void add(String word, int start, int end) {
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            quoted = Arrays.copyOf(quoted, count * 2);
        }
        words[count] = word;
        starts[count] = start;
        ends[count] = end;
        quoted[count] = false;
        count++;
        if (count == MOST_WORDS) {
            finish(false);
        }
    }

    private void finish(boolean question) {
        int last = count;
        boolean introduces = last > 0 && words[last - 1].equals(":");
        while (last > 0 && words[last - 1].length() == 1 && ",:-(".indexOf(words[last - 1].charAt(0)) >= 0) {
            last--;
        }
        if (last > 0) {
            sentences.add(new Sentence(text, Arrays.copyOf(words, last), Arrays.copyOf(starts, last),
                    Arrays.copyOf(ends, last), Arrays.copyOf(quoted, last),
                    new Sentence.Shape(question, introduces, bullet)));
        }
        count = 0;
        quoteFrom = -1;
    }
}
