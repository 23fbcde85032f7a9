package dev.throughline.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/// The floor: Lucene's BM25 as it comes, k1 1.2 and b 0.75, lower case, no stemming, no stop words, one index in memory
/// for each group of passages. It shares nothing with the product's index.
final class BareBm25 implements AutoCloseable {

    private static final String ID = "id";
    private static final String TEXT = "text";

    private final Analyzer analyzer = new StandardAnalyzer();
    private final Map<String, DirectoryReader> readers = new HashMap<>();

    BareBm25(List<Passage> passages) {
        Map<String, List<Passage>> groups = new LinkedHashMap<>();
        passages.forEach(passage -> groups.computeIfAbsent(passage.group(), _ -> new ArrayList<>()).add(passage));
        groups.forEach((group, members) -> readers.put(group, index(members)));
    }

    private DirectoryReader index(List<Passage> passages) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setSimilarity(similarity());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Passage passage : passages) {
                Document document = new Document();
                document.add(new StringField(ID, passage.id(), Field.Store.YES));
                document.add(new TextField(TEXT, passage.text(), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
            return DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BM25Similarity similarity() {
        return new BM25Similarity(1.2f, 0.75f);
    }

    /// Ids, best first.
    ///
    /// @param candidates the only ids to rank, or empty for the whole group
    List<String> ranking(String group, String text, Set<String> candidates, int depth) {
        DirectoryReader reader = readers.get(group);
        if (reader == null) {
            return List.of();
        }
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(similarity());
        try {
            List<String> ids = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query(text, candidates), depth).scoreDocs) {
                ids.add(searcher.storedFields().document(hit.doc).get(ID));
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Each word once, weighted by how often it was asked for, so that long questions stay within the clauses allowed.
    private Query query(String text, Set<String> candidates) {
        Map<String, Integer> words = new LinkedHashMap<>();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.merge(word.toString(), 1, Integer::sum);
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.entrySet().stream().limit(IndexSearcher.getMaxClauseCount() - 1L).forEach(word -> query.add(
                new BoostQuery(new TermQuery(new Term(TEXT, word.getKey())), word.getValue()), Occur.SHOULD));
        if (!candidates.isEmpty()) {
            query.add(new TermInSetQuery(ID, candidates.stream().map(BytesRef::new).toList()), Occur.FILTER);
            query.setMinimumNumberShouldMatch(words.isEmpty() ? 0 : 1);
        }
        return query.build();
    }

    @Override
    public void close() {
        readers.values().forEach(reader -> {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        analyzer.close();
    }
}
