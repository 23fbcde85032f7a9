package dev.throughline.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds what names a thing rather than says something - order numbers, error codes, SKUs, versions, e-mail addresses -
/// and reduces it to a key that its spellings share:
/// - `E-4012`, `e4012` and `E 4012` have the key `e4012`, `LMN-L200-BRS` has `lmnl200brs`: case, hyphens and underscores
///   drop out, and a word of up to five letters, if no stop word,
///   joins a number of at least two digits behind one space;
/// - `2.4.1` and `v2.4.1` stay as they are and share `2.4.1`: a point between digits tells 2.41 from 24.1;
/// - `mara@example.org` stays one word.
///
/// Plain words and plain numbers are no identifiers: the words of the text hold them whole already. So are the parts of
/// an identifier (`lmn`, `l200`, `brs`), which is why half a SKU finds something too.
///
/// One pass over the text, O(length).
final class Identifiers {

    private static final int KEY_LIMIT = 80;
    private static final int JOINED_LETTERS = 5;
    private static final int JOINED_DIGITS = 2;

    private final String text;
    private final List<Word> found = new ArrayList<>();

    private Identifiers(String text) {
        this.text = text;
    }

    /// In the order of the text; two may overlap.
    static List<Word> in(String text) {
        Identifiers identifiers = new Identifiers(text);
        identifiers.scan();
        return identifiers.found;
    }

    private void scan() {
        int wordStart = -1;
        int wordEnd = -1;
        int at = 0;
        while (at < text.length()) {
            int here = text.codePointAt(at);
            if (!Character.isLetterOrDigit(here)) {
                at += Character.charCount(here);
                continue;
            }
            int end = endOf(at);
            if (wordStart >= 0 && at == wordEnd + 1 && isSpace(text.charAt(wordEnd)) && isNumber(at, end)) {
                add(wordStart, end);
            }
            add(at, end);
            wordStart = isShortWord(at, end) ? at : -1;
            wordEnd = end;
            at = end;
        }
    }

    /// Behind the run of letters and digits that starts here, across single connectors within it.
    private int endOf(int start) {
        int end = start;
        while (end < text.length()) {
            int here = text.codePointAt(end);
            int next = end + Character.charCount(here);
            if (Character.isLetterOrDigit(here)
                    || (isConnector(here)
                            && next < text.length()
                            && Character.isLetterOrDigit(text.codePointAt(next)))) {
                end = next;
            } else {
                break;
            }
        }
        return end;
    }

    private void add(int start, int end) {
        if (end - start > KEY_LIMIT) {
            return;
        }
        boolean letters = false;
        boolean digits = false;
        boolean connected = false;
        boolean address = false;
        for (int at = start; at < end; at++) {
            char here = text.charAt(at);
            letters |= Character.isLetter(here);
            digits |= Character.isDigit(here);
            connected |= isConnector(here);
            address |= here == '@';
        }
        if (address || (digits && (letters || connected))) {
            found.add(new Word(key(start, end, address), false, start, end));
        }
    }

    private String key(int start, int end, boolean address) {
        StringBuilder key = new StringBuilder(end - start);
        for (int at = start; at < end; at++) {
            char here = text.charAt(at);
            boolean kept = switch (here) {
                case '.' -> address || (Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1)));
                case '@', '+' -> address;
                default -> !isConnector(here) && !isSpace(here);
            };
            if (kept) {
                key.append(here);
            }
        }
        String lower = key.toString().toLowerCase(Locale.ROOT);
        boolean version = lower.length() > 2
                && lower.charAt(0) == 'v'
                && Character.isDigit(lower.charAt(1))
                && lower.indexOf('.') > 0
                && !address;
        return version ? lower.substring(1) : lower;
    }

    private boolean isShortWord(int start, int end) {
        if (end - start > JOINED_LETTERS) {
            return false;
        }
        String word = text.substring(start, end);
        return word.chars().allMatch(Character::isLetter) && !StopWordMark.isStopWord(word);
    }

    private boolean isNumber(int start, int end) {
        return end - start >= JOINED_DIGITS && text.substring(start, end).chars().allMatch(Character::isDigit);
    }

    private static boolean isSpace(int here) {
        return here == ' ' || here == '\u00a0';
    }

    private static boolean isConnector(int here) {
        return switch (here) {
            case '-', '_', '.', '@', '+', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> true;
            default -> false;
        };
    }
}
