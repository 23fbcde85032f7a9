package dev.throughline.index;

import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.IndexReader;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/// The index as it stood when asked for: all searches of one recall see the same memories, whatever is written
/// meanwhile. Thread-safe, so that the arms of a recall can run side by side; whoever opened it closes it, after the
/// last search has returned. An open one keeps old files alive, so hold it for a recall, not for longer.
///
/// The searches are the same as [MemoryIndex]'s and documented there.
public final class Snapshot implements AutoCloseable {

    /// How wide the graph is searched: below this, small limits would miss near neighbours.
    private static final int LEAST_CANDIDATES = 64;

    private static final List<String> WHOLE = List.of(MemoryDocument.VECTOR);

    /// The sessions of so many of the best hits are looked at whole, unless they are longer than this.
    private static final int MOST_SESSIONS = 48;
    private static final int LONGEST_SESSION = 1_000;

    private static final Sort MATCHED_THEN_NEWEST =
            new Sort(SortField.FIELD_SCORE, new SortField(MemoryDocument.EVENT, SortField.Type.LONG, true));

    private final IndexSearcher searcher;
    private final Searchers origin;
    private final EnglishWords english;
    private final VectorSpace space;
    private final AtomicBoolean closed = new AtomicBoolean();

    Snapshot(IndexSearcher searcher, Searchers origin, EnglishWords english, VectorSpace space) {
        this.searcher = searcher;
        this.origin = origin;
        this.english = english;
        this.space = space;
    }

    /// See [MemoryIndex#exact].
    public List<Hit> exact(Set<String> entityIds, Conditions conditions, int limit) {
        return search("look up identifiers", () -> {
            if (entityIds.isEmpty() || atMost(limit) == 0) {
                return List.of();
            }
            Query query = within(WordQuery.entities(entityIds), conditions);
            ScoreDoc[] found = searcher.search(query, atMost(limit), MATCHED_THEN_NEWEST).scoreDocs;
            for (ScoreDoc document : found) {
                document.score = (Float) ((FieldDoc) document).fields[0];
            }
            return Ranking.hits(searcher.getIndexReader(), found);
        });
    }

    /// See [MemoryIndex#lexical].
    public List<Hit> lexical(String text, Conditions conditions, int limit) {
        return search("search for words", () -> {
            QueryWords words = QueryWords.of(text, english);
            if (words.isEmpty() || atMost(limit) == 0) {
                return List.of();
            }
            Query query = within(WordQuery.lexical(words, searcher.getIndexReader()), conditions);
            return Ranking.hits(searcher.getIndexReader(), searcher.search(query, atMost(limit)).scoreDocs);
        });
    }

    /// See [MemoryIndex#semantic].
    public List<Hit> semantic(float[] vector, Conditions conditions, int limit) {
        return search("search by meaning", () -> {
            float[] direction = Directions.in(space, vector);
            return direction == null ? List.of()
                    : nearest(direction, conditions, limit, MemoryDocument.vectors(searcher.getIndexReader()));
        });
    }

    /// See [MemoryIndex#similar(MemoryId, double, Conditions, int)].
    public List<Hit> similar(MemoryId id, double minCosine, Conditions conditions, int limit) {
        return search("search for similar memories", () -> {
            float[] direction = directionOf(id, conditions.scope());
            if (direction == null || limit < 1) {
                return List.of();
            }
            int withItself = limit == Integer.MAX_VALUE ? limit : limit + 1;
            return nearest(direction, conditions, withItself, WHOLE).stream()
                    .filter(hit -> hit.score() >= minCosine && !hit.id().equals(id))
                    .limit(limit)
                    .toList();
        });
    }

    /// See [MemoryIndex#similar(float[], double, Conditions, int)].
    public List<Hit> similar(float[] vector, double minCosine, Conditions conditions, int limit) {
        return search("search for similar memories", () -> {
            float[] direction = Directions.in(space, vector);
            return direction == null ? List.<Hit>of() : nearest(direction, conditions, limit, WHOLE);
        }).stream().filter(hit -> hit.score() >= minCosine).toList();
    }

    /// How well the tokens of each of these memories fit those of a question, each of which counts as it is rare in the
    /// memories of the scope: a weighted mean of cosines, in the order given. NaN where no token vectors are kept. Some
    /// 10 microseconds a memory of 40 tokens.
    public double[] tokenFits(TokenQuery question, Scope scope, List<Hit> candidates) {
        return search("compare tokens", () -> {
            IndexReader reader = searcher.getIndexReader();
            return new TokenReader(reader, TokenWeights.of(question, scope, reader)).fits(candidates);
        });
    }

    /// Hits of this snapshot with the memories around them in their sessions, all that meet the conditions, and how well
    /// each fits the question.
    ///
    /// @param seeds best first: the sessions of the best are read
    /// @param vector the question's; null where its meaning does not count
    /// @param named whether a name, in lower case, is one of the people the question is about
    public Turns turns(List<Hit> seeds, String text, float @Nullable [] vector, Conditions conditions,
            Predicate<String> named) {
        return search("read sessions", () -> {
            Turns turns = new TurnReader(this, searcher).read(seeds, conditions, named, MOST_SESSIONS, LONGEST_SESSION);
            TurnScores scores = new TurnScores(searcher, turns);
            scores.words(QueryWords.of(text, english));
            scores.cosines(vector == null ? null : Directions.in(space, vector));
            return turns;
        });
    }

    /// @param places ascending
    List<Hit> hits(int[] places) {
        return search("read ids", () -> {
            ScoreDoc[] documents = new ScoreDoc[places.length];
            Arrays.setAll(documents, i -> new ScoreDoc(places[i], 0));
            return Ranking.hits(searcher.getIndexReader(), documents);
        });
    }

    /// How many memories it holds, of all agents and in every state.
    public long documents() {
        return search("count", () -> (long) searcher.getIndexReader().numDocs());
    }

    /// The ids of all of them; reads each one's document.
    public Set<MemoryId> ids() {
        return search("list", () -> Ranking.ids(searcher.getIndexReader()));
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            Guard.run("end a search", () -> origin.release(searcher));
        }
    }

    private <T> T search(String doing, Guard.Work<T> work) {
        return Guard.call(doing, () -> {
            if (closed.get()) {
                throw new AlreadyClosedException("the snapshot is closed");
            }
            return work.run();
        });
    }

    /// @param fields whose vectors are searched; of one memory's the nearest counts
    private List<Hit> nearest(float[] direction, Conditions conditions, int limit, List<String> fields)
            throws IOException {
        int most = atMost(limit);
        if (most == 0) {
            return List.of();
        }
        // a quarter more than asked for, because quantized scores confuse near-ties at the end of the list
        int candidates = Math.clamp((long) most + most / 4, LEAST_CANDIDATES, Integer.MAX_VALUE);
        IndexReader reader = searcher.getIndexReader();
        List<ScoreDoc[]> rankings = new ArrayList<>(fields.size());
        for (String field : fields) {
            Query query =
                    new KnnFloatVectorQuery(field, direction, atMost(candidates), ConditionsQuery.of(conditions));
            ScoreDoc[] found = searcher.search(query, atMost(candidates)).scoreDocs;
            rankings.add(Ranking.byCosine(reader, found, field, direction));
        }
        ScoreDoc[] best = rankings.size() == 1 ? rankings.getFirst() : Ranking.merged(rankings);
        return Ranking.hits(reader, best.length <= most ? best : Arrays.copyOf(best, most));
    }

    private float @Nullable [] directionOf(MemoryId id, Scope scope) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(MemoryDocument.ID, ExactTerm.of(id.value()))), Occur.FILTER)
                .add(ConditionsQuery.scope(scope), Occur.FILTER)
                .build();
        ScoreDoc[] found = atMost(1) == 0 ? new ScoreDoc[0] : searcher.search(query, 1).scoreDocs;
        return found.length == 0 ? null : Ranking.vector(searcher.getIndexReader(), found[0].doc);
    }

    /// The library reserves memory for as many hits as it is asked for.
    private int atMost(int limit) {
        return Math.clamp(limit, 0, searcher.getIndexReader().maxDoc());
    }

    private static Query within(Query scored, Conditions conditions) {
        return new BooleanQuery.Builder()
                .add(scored, Occur.MUST)
                .add(ConditionsQuery.of(conditions), Occur.FILTER)
                .build();
    }
}
