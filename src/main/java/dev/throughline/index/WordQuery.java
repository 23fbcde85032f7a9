package dev.throughline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Builds the queries that score. Their words come from the analysis, never from a query syntax, so any text is safe.
final class WordQuery {

    /// What a word in the title or a tag counts, compared with one in the content.
    private static final float LABELS_WEIGHT = 0.4f;
    /// What an identifier found whole adds to the BM25 of its parts.
    private static final float IDENTIFIER_WEIGHT = 1;
    /// Longer questions are cut to their rarest words; the others would hardly change the order.
    private static final int MOST_TERMS = 512;
    private static final int MOST_CLAUSES = 16_384;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private WordQuery() {}

    /// The sum of the BM25 scores of all words, in the content, in the labels with a lower weight, and as identifiers.
    static Query lexical(QueryWords words, IndexReader reader) throws IOException {
        BooleanQuery.Builder sum = new BooleanQuery.Builder();
        for (String term : rarest(List.copyOf(words.terms().keySet()), MemoryDocument.CONTENT, reader)) {
            int count = words.terms().getOrDefault(term, 1);
            sum.add(weighted(MemoryDocument.CONTENT, term, count), Occur.SHOULD);
            sum.add(weighted(MemoryDocument.LABELS, term, count * LABELS_WEIGHT), Occur.SHOULD);
        }
        for (String key : rarest(List.copyOf(words.keys()), MemoryDocument.IDENTIFIER, reader)) {
            sum.add(weighted(MemoryDocument.IDENTIFIER, key, IDENTIFIER_WEIGHT), Occur.SHOULD);
        }
        return sum.build();
    }

    /// Scores how many of the ids a memory has.
    static Query entities(Iterable<String> ids) {
        BooleanQuery.Builder count = new BooleanQuery.Builder();
        int clauses = 0;
        for (String id : ids) {
            if (clauses++ < MOST_CLAUSES / 2) {
                Query one = new TermQuery(new Term(MemoryDocument.ENTITY, ExactTerm.of(id)));
                count.add(new ConstantScoreQuery(one), Occur.SHOULD);
            }
        }
        return count.build();
    }

    private static List<String> rarest(List<String> terms, String field, IndexReader reader) throws IOException {
        return rarest(terms, field, reader, MOST_TERMS);
    }

    /// All, or as many as asked for of those that any memory has.
    static List<String> rarest(List<String> terms, String field, IndexReader reader, int most) throws IOException {
        if (terms.size() <= most) {
            return terms;
        }
        Map<String, Integer> frequency = new HashMap<>();
        List<String> known = new ArrayList<>();
        for (String term : terms) {
            int documents = reader.docFreq(new Term(field, term));
            if (documents > 0) {
                frequency.put(term, documents);
                known.add(term);
            }
        }
        known.sort(Comparator.comparingInt(term -> frequency.getOrDefault(term, 0)));
        return known.subList(0, Math.min(known.size(), most));
    }

    private static Query weighted(String field, String term, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), weight);
    }
}
