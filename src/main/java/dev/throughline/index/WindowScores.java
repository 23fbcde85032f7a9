package dev.throughline.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/// BM25 over a turn with the one before and the one after it as one text. Nothing of such a text is stored: how often
/// it has a word is the sum over its turns, and so is its length; so it is never out of date when the next turn comes.
/// A word's rarity is the one among single turns. Cost: one walk through the postings of each word.
final class WindowScores {

    /// Of a long question the rarest words say where it belongs.
    private static final int MOST_TERMS = 24;

    private final IndexReader reader;
    private final Turns turns;
    private final int[] counts;
    private final float[] norms;

    WindowScores(IndexReader reader, Turns turns) {
        this.reader = reader;
        this.turns = turns;
        this.counts = new int[turns.size()];
        this.norms = new float[turns.size()];
    }

    void add(QueryWords words) throws IOException {
        long documents = reader.getDocCount(MemoryDocument.CONTENT);
        if (documents == 0) {
            return;
        }
        lengths((float) reader.getSumTotalTermFreq(MemoryDocument.CONTENT) / documents);
        List<String> terms = WordQuery.rarest(
                List.copyOf(words.terms().keySet()), MemoryDocument.CONTENT, reader, MOST_TERMS);
        for (String text : terms) {
            Term term = new Term(MemoryDocument.CONTENT, text);
            int having = reader.docFreq(term);
            if (having > 0) {
                double rarity = Math.log(1 + (documents - having + 0.5) / (having + 0.5));
                count(term.bytes());
                sum((float) (rarity * words.terms().getOrDefault(text, 1)));
            }
        }
    }

    /// Fills in, for each window, the part of BM25's denominator that does not depend on the word.
    private void lengths(float usual) throws IOException {
        int[] length = new int[turns.size()];
        int row = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            int behind = leaf.docBase + leaf.reader().maxDoc();
            NumericDocValues stored = leaf.reader().getNormValues(MemoryDocument.CONTENT);
            for (; row < turns.size() && turns.places[row] < behind; row++) {
                if (stored != null && stored.advanceExact(turns.places[row] - leaf.docBase)) {
                    length[row] = SmallFloat.byte4ToInt((byte) stored.longValue());
                }
            }
        }
        for (int i = 0; i < norms.length; i++) {
            int members = 1 + (turns.before[i] == Turns.NONE ? 0 : 1) + (turns.after[i] == Turns.NONE ? 0 : 1);
            float relative = inWindow(length, i) / (usual * members);
            norms[i] = Searchers.K1 * (1 - Searchers.B + Searchers.B * relative);
        }
    }

    private void count(BytesRef term) throws IOException {
        Arrays.fill(counts, 0);
        int row = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            int behind = leaf.docBase + leaf.reader().maxDoc();
            PostingsEnum postings = row < turns.size() && turns.places[row] < behind ? postings(leaf, term) : null;
            for (; row < turns.size() && turns.places[row] < behind; row++) {
                int document = turns.places[row] - leaf.docBase;
                if (postings != null && postings.docID() < document) {
                    postings.advance(document);
                }
                if (postings != null && postings.docID() == document) {
                    counts[row] = postings.freq();
                }
            }
        }
    }

    private static @Nullable PostingsEnum postings(LeafReaderContext leaf, BytesRef term)
            throws IOException {
        Terms terms = leaf.reader().terms(MemoryDocument.CONTENT);
        if (terms == null) {
            return null;
        }
        TermsEnum at = terms.iterator();
        return at.seekExact(term) ? at.postings(null, PostingsEnum.FREQS) : null;
    }

    private void sum(float weight) {
        for (int row = 0; row < counts.length; row++) {
            int count = inWindow(counts, row);
            if (count > 0) {
                turns.windowWords[row] += weight * (Searchers.K1 + 1) * count / (count + norms[row]);
            }
        }
    }

    private int inWindow(int[] values, int row) {
        int before = turns.before[row];
        int after = turns.after[row];
        return values[row] + (before == Turns.NONE ? 0 : values[before]) + (after == Turns.NONE ? 0 : values[after]);
    }
}
