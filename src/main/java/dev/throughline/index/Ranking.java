package dev.throughline.index;

import dev.throughline.memory.MemoryId;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/// Reads what belongs to the documents of a ranking, each segment's in one go.
final class Ranking {

    private static final Comparator<ScoreDoc> BEST_FIRST = Comparator
            .<ScoreDoc>comparingDouble(document -> -document.score)
            .thenComparingInt(document -> document.doc);

    private Ranking() {}

    /// In the order given.
    static List<Hit> hits(IndexReader reader, ScoreDoc[] ranked) throws IOException {
        Integer[] places = new Integer[ranked.length];
        Arrays.setAll(places, place -> place);
        Arrays.sort(places, Comparator.comparingInt(place -> ranked[place].doc));
        Hit[] hits = new Hit[ranked.length];
        LeafReaderContext leaf = null;
        BinaryDocValues ids = null;
        for (int place : places) {
            ScoreDoc document = ranked[place];
            if (leaf == null || ids == null || document.doc >= leaf.docBase + leaf.reader().maxDoc()) {
                leaf = leafOf(reader, document.doc);
                ids = leaf.reader().getBinaryDocValues(MemoryDocument.ID);
            }
            if (ids == null || !ids.advanceExact(document.doc - leaf.docBase)) {
                throw new IOException("a document has no id");
            }
            hits[place] = new Hit(new MemoryId(ExactTerm.read(ids.binaryValue())), document.score, document.doc);
        }
        return List.of(hits);
    }

    /// Of every document that was not deleted.
    static Set<MemoryId> ids(IndexReader reader) throws IOException {
        Set<MemoryId> found = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues ids = leaf.reader().getBinaryDocValues(MemoryDocument.ID);
            Bits live = leaf.reader().getLiveDocs();
            while (ids != null && ids.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(ids.docID())) {
                    found.add(new MemoryId(ExactTerm.read(ids.binaryValue())));
                }
            }
        }
        return found;
    }

    /// Replaces the quantized scores by the cosines of the full vectors, best first.
    ///
    /// @param field that all of them were found in
    static ScoreDoc[] byCosine(IndexReader reader, ScoreDoc[] found, String field, float[] direction)
            throws IOException {
        ScoreDoc[] ranked = found.clone();
        Arrays.sort(ranked, Comparator.comparingInt(document -> document.doc));
        LeafReaderContext leaf = null;
        FloatVectorValues vectors = null;
        KnnVectorValues.DocIndexIterator place = null;
        for (ScoreDoc document : ranked) {
            if (leaf == null || document.doc >= leaf.docBase + leaf.reader().maxDoc()) {
                leaf = leafOf(reader, document.doc);
                vectors = leaf.reader().getFloatVectorValues(field);
                place = vectors == null ? null : vectors.iterator();
            }
            if (vectors == null || place == null) {
                throw new IOException("a document found by its vector has none");
            }
            place.advance(document.doc - leaf.docBase);
            float cosine = VectorUtil.dotProduct(vectors.vectorValue(place.index()), direction);
            document.score = Math.clamp(cosine, -1f, 1f);
        }
        Arrays.sort(ranked, BEST_FIRST);
        return ranked;
    }

    /// Of several rankings one, best first, in which each document stands once, with its best score.
    static ScoreDoc[] merged(List<ScoreDoc[]> rankings) {
        Map<Integer, ScoreDoc> best = new HashMap<>();
        for (ScoreDoc[] ranking : rankings) {
            for (ScoreDoc document : ranking) {
                best.merge(document.doc, document, (one, other) -> one.score >= other.score ? one : other);
            }
        }
        ScoreDoc[] merged = best.values().toArray(ScoreDoc[]::new);
        Arrays.sort(merged, BEST_FIRST);
        return merged;
    }

    /// The full vector of one document, or null when it has none.
    static float @Nullable [] vector(IndexReader reader, int document) throws IOException {
        LeafReaderContext leaf = leafOf(reader, document);
        FloatVectorValues vectors = leaf.reader().getFloatVectorValues(MemoryDocument.VECTOR);
        if (vectors == null) {
            return null;
        }
        KnnVectorValues.DocIndexIterator place = vectors.iterator();
        boolean has = place.advance(document - leaf.docBase) == document - leaf.docBase;
        return has ? vectors.vectorValue(place.index()).clone() : null;
    }

    private static LeafReaderContext leafOf(IndexReader reader, int document) {
        return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    }
}
