package dev.throughline.index;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Marks stop words instead of dropping them, so that a query of nothing else still finds something. They stand where
/// the word before them stands, which keeps them out of the text's length in BM25.
final class StopWordMark extends TokenFilter {

    static final int STOP = 1;

    /// Lucene's English list, and the words that questions and people talking to each other are made of.
    private static final CharArraySet STOP_WORDS = stopWords();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private boolean first = true;

    private static CharArraySet stopWords() {
        CharArraySet words = CharArraySet.copy(EnglishAnalyzer.getDefaultStopSet());
        words.addAll(List.of("what", "who", "whom", "whose", "when", "where", "which", "how", "why", "do", "does",
                "did", "has", "have", "had", "were", "been", "being", "am", "i", "me", "my", "you", "your", "he", "him",
                "his", "she", "her", "we", "us", "our", "them", "its", "can", "could", "would", "should", "shall",
                "from", "about", "so", "than"));
        return CharArraySet.unmodifiableSet(words);
    }

    StopWordMark(TokenStream words) {
        super(words);
    }

    static boolean isStopWord(String word) {
        return STOP_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        boolean stop = STOP_WORDS.contains(term.buffer(), 0, term.length());
        flags.setFlags(stop ? STOP : 0);
        if (stop && !first) {
            increment.setPositionIncrement(0);
        }
        first = false;
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        first = true;
    }
}
