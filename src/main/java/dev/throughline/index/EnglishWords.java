package dev.throughline.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Cuts English text, and any other as well as Unicode's rules allow (UAX #29), into the words the index holds:
/// possessives dropped, dotted words split, lower case, accents folded, stop words marked but kept, Porter's stemmer
/// (Porter 1980). Words beyond 255 characters are cut into pieces. Thread-safe.
final class EnglishWords extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        TokenStream words = new EnglishPossessiveFilter(tokenizer);
        words = new DottedWords(words);
        words = new LowerCaseFilter(words);
        words = new ASCIIFoldingFilter(words);
        words = new StopWordMark(words);
        words = new PorterStemFilter(words);
        return new TokenStreamComponents(tokenizer, words);
    }

    /// Every word in the order of the text.
    List<Word> in(String text) {
        List<Word> found = new ArrayList<>();
        try (TokenStream words = tokenStream("", text)) {
            CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
            FlagsAttribute flags = words.addAttribute(FlagsAttribute.class);
            OffsetAttribute offsets = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                boolean stop = flags.getFlags() == StopWordMark.STOP;
                found.add(new Word(term.toString(), stop, offsets.startOffset(), offsets.endOffset()));
            }
            words.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string has no failing reads", impossible);
        }
        return found;
    }
}
