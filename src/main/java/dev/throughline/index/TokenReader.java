package dev.throughline.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;

/// Late interaction (Khattab and Zaharia 2020): for each token of the question the best match among the memory's tokens,
/// weighted and averaged. Linear in the tokens of both; allocates nothing for a memory but a place in the result.
final class TokenReader {

    private final IndexReader reader;
    private final TokenWeights question;
    private final byte[] vector;
    private final int[] best;

    TokenReader(IndexReader reader, TokenWeights question) {
        this.reader = reader;
        this.question = question;
        this.vector = new byte[question.query().dimension()];
        this.best = new int[question.query().size()];
    }

    /// How well each fits, a weighted mean of cosines, in the order given; NaN where no vectors are kept.
    double[] fits(List<Hit> candidates) throws IOException {
        int[] places = new int[candidates.size()];
        for (int i = 0; i < places.length; i++) {
            int place = candidates.get(i).place();
            places[i] = place >= 0 ? place : place(candidates.get(i));
        }
        double[] fits = new double[places.length];
        Arrays.fill(fits, Double.NaN);
        Integer[] order = new Integer[places.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(i -> places[i]));
        LeafReaderContext leaf = null;
        BinaryDocValues codes = null;
        int last = -1;
        for (int i : order) {
            int place = places[i];
            if (place < 0) {
                continue;
            }
            if (leaf == null || place >= leaf.docBase + leaf.reader().maxDoc()) {
                leaf = reader.leaves().get(ReaderUtil.subIndex(place, reader.leaves()));
                codes = leaf.reader().getBinaryDocValues(MemoryDocument.TOKENS);
                last = -1;
            }
            int document = place - leaf.docBase;
            if (codes != null && document > last && codes.advanceExact(document)) {
                fits[i] = fit(codes.binaryValue());
            }
            last = document;
        }
        return fits;
    }

    private double fit(BytesRef code) {
        TokenQuery query = question.query();
        int count = TokenCode.count(code.bytes, code.offset);
        if (count == 0) {
            return Double.NaN;
        }
        Arrays.fill(best, Integer.MIN_VALUE);
        for (int token = 0; token < count; token++) {
            TokenCode.vector(code.bytes, code.offset, count, token, vector);
            for (int i = 0; i < best.length; i++) {
                best[i] = Math.max(best[i], VectorUtil.dotProduct(query.vector(i), vector));
            }
        }
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < best.length; i++) {
            sum += question.weights()[i] * best[i] * query.scale(i);
            weights += question.weights()[i];
        }
        return weights > 0 ? sum / weights : Double.NaN;
    }

    /// Where a memory stands that no search of this snapshot found; -1 if nowhere.
    private int place(Hit hit) throws IOException {
        BytesRef id = ExactTerm.of(hit.id().value());
        for (LeafReaderContext leaf : reader.leaves()) {
            if (leaf.reader().terms(MemoryDocument.ID) == null) {
                continue;
            }
            TermsEnum terms = leaf.reader().terms(MemoryDocument.ID).iterator();
            if (terms.seekExact(id)) {
                Bits live = leaf.reader().getLiveDocs();
                PostingsEnum documents = terms.postings(null, PostingsEnum.NONE);
                for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
                    if (live == null || live.get(at)) {
                        return leaf.docBase + at;
                    }
                }
            }
        }
        return -1;
    }
}
