package dev.throughline.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/// Splits words at `.`, `:`, `,` and `_`, so that `example` finds `example.org`; not between digits, so that `2.4.1`
/// stays a version. Comes before anything that changes a word's length, because it counts offsets.
final class DottedWords extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private @Nullable String whole;
    private int wholeStart;
    private int next;

    DottedWords(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (true) {
            if (whole != null && nextPart(whole)) {
                return true;
            }
            whole = null;
            if (!input.incrementToken()) {
                return false;
            }
            if (!hasSeparator()) {
                return true;
            }
            whole = term.toString();
            wholeStart = offsets.startOffset();
            next = 0;
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        whole = null;
    }

    private boolean hasSeparator() {
        for (int at = 0; at < term.length(); at++) {
            if (separates(term, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean nextPart(String word) {
        int start = next;
        while (start < word.length() && separates(word, start)) {
            start++;
        }
        int end = start;
        while (end < word.length() && !separates(word, end)) {
            end++;
        }
        next = end;
        if (start == end) {
            return false;
        }
        clearAttributes();
        term.append(word, start, end);
        offsets.setOffset(wholeStart + start, wholeStart + end);
        increment.setPositionIncrement(1);
        return true;
    }

    private static boolean separates(CharSequence word, int at) {
        char here = word.charAt(at);
        if (here == '_') {
            return true;
        }
        if (here != '.' && here != ':' && here != ',') {
            return false;
        }
        boolean betweenDigits = at > 0
                && at + 1 < word.length()
                && Character.isDigit(word.charAt(at - 1))
                && Character.isDigit(word.charAt(at + 1));
        return !betweenDigits;
    }
}
