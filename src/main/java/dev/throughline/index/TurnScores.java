package dev.throughline.index;

import java.io.IOException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/// Scores given rows instead of searching: one pass over the postings of the question's words and one dot product for
/// each row, so some hundred microseconds for a thousand rows.
final class TurnScores {

    private final IndexSearcher searcher;
    private final Turns turns;

    TurnScores(IndexSearcher searcher, Turns turns) {
        this.searcher = searcher;
        this.turns = turns;
    }

    void words(QueryWords words) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        Query query = searcher.rewrite(WordQuery.lexical(words, reader));
        Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE, 1);
        int row = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            int end = end(row, leaf);
            Scorer scorer = end > row ? weight.scorer(leaf) : null;
            if (scorer != null) {
                DocIdSetIterator matches = scorer.iterator();
                for (int each = row; each < end; each++) {
                    int document = turns.places[each] - leaf.docBase;
                    if (matches.docID() < document) {
                        matches.advance(document);
                    }
                    turns.words[each] = matches.docID() == document ? scorer.score() : 0;
                }
            }
            row = end;
        }
        new WindowScores(reader, turns).add(words);
    }

    /// Of a long text the nearest passage counts.
    void cosines(float @Nullable [] direction) throws IOException {
        if (direction != null) {
            for (String field : MemoryDocument.vectors(searcher.getIndexReader())) {
                cosines(direction, field);
            }
        }
    }

    private void cosines(float[] direction, String field) throws IOException {
        int row = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = end(row, leaf);
            FloatVectorValues vectors = end > row ? leaf.reader().getFloatVectorValues(field) : null;
            if (vectors != null) {
                KnnVectorValues.DocIndexIterator at = vectors.iterator();
                for (int each = row; each < end; each++) {
                    int document = turns.places[each] - leaf.docBase;
                    if (at.docID() < document) {
                        at.advance(document);
                    }
                    if (at.docID() == document) {
                        float cosine = VectorUtil.dotProduct(vectors.vectorValue(at.index()), direction);
                        float before = turns.cosine[each];
                        turns.cosine[each] = Float.isNaN(before) || cosine > before ? Math.clamp(cosine, -1f, 1f) : before;
                    }
                }
            }
            row = end;
        }
    }

    private int end(int from, LeafReaderContext leaf) {
        int end = from;
        int behind = leaf.docBase + leaf.reader().maxDoc();
        while (end < turns.size() && turns.places[end] < behind) {
            end++;
        }
        return end;
    }
}
