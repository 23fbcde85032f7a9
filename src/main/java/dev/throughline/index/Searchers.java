package dev.throughline.index;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;

/// Hands out searchers that see every write that ended before they were asked for, and makes a new one only when a
/// write has ended since the last: many writes in a row cost one refresh.
final class Searchers implements AutoCloseable {

    static final float K1 = 1.2f;
    static final float B = 0.75f;

    private final SearcherManager current;
    private final Undisturbed undisturbed;
    private final AtomicLong writes = new AtomicLong();
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile long seen;

    Searchers(IndexWriter writer, Undisturbed undisturbed) throws IOException {
        this.undisturbed = undisturbed;
        current = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                return searcher(reader);
            }
        });
    }

    static BM25Similarity similarity() {
        return new BM25Similarity(K1, B);
    }

    /// The next searcher must see what has been written.
    void written() {
        writes.incrementAndGet();
    }

    /// To be handed back to [#release].
    IndexSearcher acquire() throws IOException {
        if (seen < writes.get()) {
            refresh(writes.get());
        }
        return current.acquire();
    }

    void release(IndexSearcher searcher) throws IOException {
        current.release(searcher);
    }

    @Override
    public void close() throws IOException {
        current.close();
    }

    private void refresh(long wanted) {
        refreshing.lock();
        try {
            if (seen < wanted) {
                long reached = writes.get();
                undisturbed.run("refresh", current::maybeRefreshBlocking);
                seen = reached;
            }
        } finally {
            refreshing.unlock();
        }
    }

    private static IndexSearcher searcher(IndexReader reader) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(similarity());
        // expiry is judged at the moment of the question: what a filter let through a moment ago is no help
        searcher.setQueryCache(null);
        return searcher;
    }
}
