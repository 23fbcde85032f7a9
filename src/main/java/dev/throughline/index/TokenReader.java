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

/// Late interaction (Khattab and Zaharia 2020): for each token of the question the best match among the memory's tokens,
/// weighted and averaged. Linear in the tokens of both; allocates nothing for a memory but a place in the result.
final class TokenReader {

    private final IndexReader reader;
    private final TokenWeights question;

    TokenReader(IndexReader reader, TokenWeights question) {
        this.reader = reader;
        this.question = question;
    }

    /// How well each fits, a weighted mean of cosines, in the order given; NaN where no vectors are kept.
    double[] fits(List<Hit> candidates) throws IOException {
        TokenMatches matches = new TokenMatches(question.query(), candidates.size());
        gather(candidates, matches);
        double[] fits = new double[candidates.size()];
        Arrays.setAll(fits, i -> fit(i, matches));
        return fits;
    }

    /// Reads them in the order in which they lie.
    private void gather(List<Hit> candidates, TokenMatches matches) throws IOException {
        int[] places = new int[candidates.size()];
        for (int i = 0; i < places.length; i++) {
            int place = candidates.get(i).place();
            places[i] = place >= 0 ? place : place(candidates.get(i));
        }
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
                matches.add(i, codes.binaryValue());
            }
            last = document;
        }
    }

    private double fit(int memory, TokenMatches matches) {
        float[] weights = question.weights();
        double sum = 0;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * matches.best(memory, i);
            all += weights[i];
        }
        boolean compared = all > 0 && sum > Double.NEGATIVE_INFINITY;
        return compared ? sum / (all * Math.sqrt(question.query().dimension())) : Double.NaN;
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
