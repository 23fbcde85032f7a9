package dev.throughline.index;

import dev.throughline.memory.IndexFailure;
import dev.throughline.memory.MemoryId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds memories by identifier, by words and by meaning. Holds nothing that the store does not: whoever keeps it in step
/// applies the journal's changes, asks [#applied] after opening where to go on, and can [#clear] it and begin again.
///
/// What is written is seen by the next search, and on disk after [#commit] or [#close]. A process that dies loses what
/// it applied since the last commit, and the next [#applied] says so.
///
/// Thread-safe. Writes wait for each other, also while one commits; searches wait for no write, but the first one after a
/// write makes that write visible, which costs a few milliseconds. A search that runs while a batch is being applied
/// may see part of it. Searches of one recall that must agree with each other use one [#snapshot].
///
/// Every failure is an [IndexFailure], also when the index is closed. After one of a write, the index may have stopped:
/// close it, open it and go on from [#applied].
public final class MemoryIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryIndex.class);

    private final VectorSpace space;
    private final Optional<String> rebuilt;
    private final EnglishWords english;
    private final WordMatches matches;
    private final Undisturbed undisturbed;
    private final IndexStorage storage;
    private final Searchers searchers;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile long applied;
    private boolean closed;

    private MemoryIndex(VectorSpace space, IndexFolder.Found found, EnglishWords english, IndexStorage storage,
            Undisturbed undisturbed) throws IOException {
        this.space = space;
        this.rebuilt = found.discarded();
        this.english = english;
        this.matches = new WordMatches(english);
        this.storage = storage;
        this.undisturbed = undisturbed;
        this.applied = found.note().isEmpty() ? 0 : CommitNote.sequence(found.note());
        this.searchers = new Searchers(storage.writer(), undisturbed);
    }

    /// Opens the index in this directory, or makes one. Reads all of it once to find damage; an index that is damaged,
    /// of another format or for another vector space is deleted and an empty one made. Fails when another process has
    /// it open or the directory cannot be written.
    public static MemoryIndex open(Path directory, VectorSpace space) {
        Undisturbed undisturbed = new Undisturbed();
        try {
            return undisturbed.call("open", () -> open(new IndexFolder(directory, space), space, undisturbed));
        } catch (RuntimeException failure) {
            undisturbed.close();
            throw failure;
        }
    }

    private static MemoryIndex open(IndexFolder folder, VectorSpace space, Undisturbed undisturbed)
            throws IOException {
        IndexFolder.Found found = folder.inspect();
        found.discarded().ifPresent(LOG::warn);
        EnglishWords english = new EnglishWords();
        IndexStorage storage = IndexStorage.open(folder.open(), english);
        try {
            if (found.note().isEmpty()) {
                storage.commit(new CommitNote(space, 0));
            }
            return new MemoryIndex(space, found, english, storage, undisturbed);
        } catch (IOException | RuntimeException failure) {
            storage.abandon();
            throw failure;
        }
    }

    /// Why an earlier index was thrown away in [#open], as a sentence; empty also for the first one in a directory. What
    /// follows is the same in both cases: [#applied] is 0.
    public Optional<String> rebuilt() {
        return rebuilt;
    }

    /// The last journal sequence applied, 0 if none was.
    public long applied() {
        return applied;
    }

    /// Takes in what changed up to a journal sequence: first the removals, then the upserts, later ones of the same id
    /// in place of earlier ones. An upsert replaces all that was known of the memory. Unknown removals are ignored, and
    /// applying the same change twice does no harm. About half a millisecond for each upsert of 60 words with a vector.
    public void apply(List<IndexedMemory> upserts, List<MemoryId> removals, long sequence) {
        write("take in changes", () -> {
            List<Document> documents = new ArrayList<>(upserts.size());
            for (IndexedMemory upsert : upserts) {
                float[] vector = upsert.vector();
                documents.add(MemoryDocument.of(upsert, vector == null ? null : Directions.in(space, vector),
                        upsert.passages().stream().map(each -> Directions.in(space, each)).filter(Objects::nonNull)
                                .toList()));
            }
            if (!removals.isEmpty()) {
                storage.writer().deleteDocuments(removals.stream().map(MemoryIndex::term).toArray(Term[]::new));
            }
            for (int i = 0; i < documents.size(); i++) {
                storage.writer().updateDocument(term(upserts.get(i).memory().id()), documents.get(i));
            }
        });
        // Only now: whoever reads this number and then searches must see what it stands for.
        applied = sequence;
    }

    /// Puts on disk what has been applied. Tens of milliseconds, mostly the disk's; does nothing when nothing changed.
    public void commit() {
        write("commit", () -> storage.commit(new CommitNote(space, applied)));
    }

    /// Forgets everything, on disk too; [#applied] is 0 again.
    public void clear() {
        write("clear", () -> {
            storage.writer().deleteAll();
            applied = 0;
            storage.commit(new CommitNote(space, applied));
        });
    }

    /// The index as it stands, for several searches that must agree. To be closed.
    public Snapshot snapshot() {
        return Guard.call("search", () -> new Snapshot(searchers.acquire(), searchers, english, space));
    }

    /// Memories that carry any of these entity ids; those that carry most first, then the newest by event time. The
    /// score is the number of ids matched. The cost grows with the number of memories that match.
    public List<Hit> exact(Set<String> entityIds, Conditions conditions, int limit) {
        try (Snapshot now = snapshot()) {
            return now.exact(entityIds, conditions, limit);
        }
    }

    /// Memories that share words with a text, best BM25 first (Robertson and Zaragoza 2009; k1 1.2, b 0.75). Words are
    /// English stems; those of the title and the tags count less than those of the content; an identifier written in
    /// another way (`E-4012`, `e4012`) matches and counts extra. Any text is safe: there is no query syntax. A text of
    /// stop words alone is searched for as it is; one without words finds nothing. Of very long texts the 512 rarest
    /// words count.
    public List<Hit> lexical(String text, Conditions conditions, int limit) {
        try (Snapshot now = snapshot()) {
            return now.lexical(text, conditions, limit);
        }
    }

    /// The memories whose vectors point most nearly the same way, by graph search (HNSW, Malkov and Yashunin 2018) with
    /// the conditions applied on the way; so it may miss one, but finds as many as there are up to the limit. The score is
    /// the cosine, -1 to 1, of the full vectors; of a long text that of its nearest passage. A vector without a direction
    /// (zero, NaN) finds nothing, nor does an index of words only; one of another dimension is an [IndexFailure].
    public List<Hit> semantic(float[] vector, Conditions conditions, int limit) {
        try (Snapshot now = snapshot()) {
            return now.semantic(vector, conditions, limit);
        }
    }

    /// Memories like a given one, itself left out, down to a least cosine. Empty when that memory is outside the scope,
    /// unknown or without a vector; the other conditions need not hold for it.
    public List<Hit> similar(MemoryId id, double minCosine, Conditions conditions, int limit) {
        try (Snapshot now = snapshot()) {
            return now.similar(id, minCosine, conditions, limit);
        }
    }

    /// As [#semantic], down to a least cosine, and long texts as a whole only: a passage alone makes no duplicate.
    public List<Hit> similar(float[] vector, double minCosine, Conditions conditions, int limit) {
        try (Snapshot now = snapshot()) {
            return now.similar(vector, minCosine, conditions, limit);
        }
    }

    /// The query's words as a text has them, each word once, in the text's order: for `refunds` it may be `Refunded`.
    public List<String> matchedWords(String query, String text) {
        return Guard.call("compare words", () -> matches.words(query, text));
    }

    /// Where a text has the query's words: in order, without overlaps, every occurrence.
    public List<Span> matchedSpans(String query, String text) {
        return Guard.call("compare words", () -> matches.spans(query, text));
    }

    /// How many memories are in the index, of all agents and in every state.
    public long documents() {
        try (Snapshot now = snapshot()) {
            return now.documents();
        }
    }

    /// The size of all files, about.
    public long bytes() {
        return Guard.call("measure", storage::bytes);
    }

    /// Commits, gives up merges under way and lets go of the files. Snapshots still open can be closed, not searched to
    /// any purpose. Does nothing the second time.
    @Override
    public void close() {
        writing.lock();
        try {
            if (!closed) {
                closed = true;
                undisturbed.run("close", () -> storage.close(new CommitNote(space, applied), searchers));
            }
        } finally {
            undisturbed.close();
            writing.unlock();
        }
    }

    private void write(String doing, Guard.Step step) {
        writing.lock();
        try {
            undisturbed.run(doing, step);
        } finally {
            searchers.written();
            writing.unlock();
        }
    }

    private static Term term(MemoryId id) {
        return new Term(MemoryDocument.ID, ExactTerm.of(id.value()));
    }
}
