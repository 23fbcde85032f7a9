package dev.throughline.graph;

import java.text.Normalizer;
import java.util.Arrays;

/// A text as the recognisers read it, with the way back to the original.
///
/// Unicode NFKC, so that full-width and mathematical forms read as plain ones; decimal digits of all scripts are
/// ASCII; hyphens and quotes have one form; format characters (zero-width, bidi, soft hyphen) and variation selectors
/// are gone. Superscripts and fractions stay as they are, or `4521²` would become another number.
///
/// Cost: linear. Marks are normalised in runs of at most [#MARKS], because ordering a run is not linear.
final class NormalText {

    private static final int MARKS = 30;
    /// Characters that normalising may add; some ligatures stand for whole sentences and would swell a text.
    private static final int LONGER = 3;
    /// The sign for "number", which NFKC would spell out.
    private static final int NUMERO = 0x2116;

    /// Normalised, letter case kept.
    final String text;
    /// The same in lower case, position by position.
    final String folded;

    private final int[] starts;
    private final int[] ends;
    private final int[] wordStarts;
    private final int[] numberStarts;

    private NormalText(String text, String folded, int[] starts, int[] ends) {
        this.text = text;
        this.folded = folded;
        this.starts = starts;
        this.ends = ends;
        int[] words = new int[text.length()];
        int[] numbers = new int[text.length()];
        int wordCount = 0;
        int numberCount = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean word = Character.isLetterOrDigit(text.charAt(i));
            if (word && !inside) {
                words[wordCount++] = i;
                if (digit(text.charAt(i))) {
                    numbers[numberCount++] = i;
                }
            }
            inside = word;
        }
        wordStarts = Arrays.copyOf(words, wordCount);
        numberStarts = Arrays.copyOf(numbers, numberCount);
    }

    static NormalText of(String original) {
        Builder builder = new Builder(original.length());
        int at = 0;
        while (at < original.length()) {
            int end = runEnd(original, at);
            builder.add(original, at, end);
            at = end;
        }
        return builder.build();
    }

    int[] wordStarts() {
        return wordStarts;
    }

    int[] numberStarts() {
        return numberStarts;
    }

    boolean hasDigits() {
        return folded.chars().anyMatch(character -> character >= '0' && character <= '9');
    }

    int length() {
        return text.length();
    }

    /// Where the original of the character at `index` begins.
    int originalStart(int index) {
        return starts[index];
    }

    /// Where the original of the character before `end` ends.
    int originalEnd(int end) {
        return ends[end - 1];
    }

    char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
    }

    boolean wordAt(int index) {
        return index >= 0 && index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }

    boolean digitAt(int index) {
        return index >= 0 && index < text.length() && digit(text.charAt(index));
    }

    static boolean digit(char character) {
        return character >= '0' && character <= '9';
    }

    /// The folded text from at most `width` characters before `index` up to it, cut at the last sentence end.
    String before(int index, int width) {
        int from = Math.max(0, index - width);
        for (int i = index - 1; i > from; i--) {
            if (sentenceEnd(i)) {
                from = i + 1;
                break;
            }
        }
        return folded.substring(from, index);
    }

    /// The folded text behind `index`, at most `width` characters, cut at the next sentence end.
    String after(int index, int width) {
        int to = Math.min(length(), index + width);
        for (int i = index; i < to; i++) {
            if (sentenceEnd(i)) {
                to = i;
                break;
            }
        }
        return folded.substring(index, to);
    }

    private boolean sentenceEnd(int index) {
        char character = text.charAt(index);
        return switch (character) {
            case '\n', '!', '?', ';' -> true;
            case '.' -> Character.isWhitespace(charAt(index + 1)) && !abbreviation(index);
            default -> false;
        };
    }

    /// "no." and the like do not end a sentence.
    private boolean abbreviation(int dot) {
        int start = dot;
        while (start > 0 && dot - start < 4 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return switch (folded.substring(start, dot)) {
            case "no", "nr", "num", "ref", "tel", "art", "mr", "mrs", "ms", "dr" -> true;
            default -> false;
        };
    }

    /// Plain normalisation of a short value, without the way back.
    static String plain(String value) {
        return of(value).text.strip();
    }

    private static int runEnd(String original, int start) {
        int end = start + Character.charCount(original.codePointAt(start));
        for (int marks = 0; marks < MARKS && end < original.length(); marks++) {
            int next = original.codePointAt(end);
            if (next < 0x300 || !mark(next)) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private static boolean mark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static final class Builder {

        private final StringBuilder text;
        private final StringBuilder folded;
        private int[] starts;
        private int[] ends;

        Builder(int capacity) {
            text = new StringBuilder(capacity);
            folded = new StringBuilder(capacity);
            starts = new int[capacity + 8];
            ends = new int[capacity + 8];
        }

        void add(String original, int start, int end) {
            char first = original.charAt(start);
            if (first < 0x80 && end == start + 1) {
                put(first, start, end);
                return;
            }
            int codePoint = original.codePointAt(start);
            int type = Character.getType(codePoint);
            if (type == Character.FORMAT || variationSelector(codePoint)) {
                return;
            }
            int digit = type == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(codePoint, 10) : -1;
            if (digit >= 0) {
                put((char) ('0' + digit), start, end);
                return;
            }
            String run = withoutSelectors(original.substring(start, end));
            String normal = codePoint == NUMERO ? "#" : normal(run, type);
            for (int i = 0; i < normal.length(); i++) {
                put(plainForm(normal.charAt(i)), start, end);
            }
        }

        private static String normal(String run, int type) {
            if (type == Character.OTHER_NUMBER) {
                return run;
            }
            String normal = Normalizer.normalize(run, Normalizer.Form.NFKC);
            return normal.length() > run.length() + LONGER ? run : normal;
        }

        private static boolean variationSelector(int codePoint) {
            return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
        }

        private static String withoutSelectors(String run) {
            return run.codePoints().anyMatch(Builder::variationSelector)
                    ? run.codePoints()
                            .filter(codePoint -> !variationSelector(codePoint))
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString()
                    : run;
        }

        private static char plainForm(char character) {
            return switch (character) {
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> '-';
                case '\u2018', '\u2019', '\u02BC' -> '\'';
                case '\u201C', '\u201D', '\u201E' -> '"';
                default -> character;
            };
        }

        private void put(char character, int start, int end) {
            int at = text.length();
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, at * 2);
                ends = Arrays.copyOf(ends, at * 2);
            }
            starts[at] = start;
            ends[at] = end;
            text.append(character);
            folded.append(Character.toLowerCase(character));
        }

        NormalText build() {
            return new NormalText(text.toString(), folded.toString(), starts, ends);
        }
    }
}
