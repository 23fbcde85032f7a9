package dev.throughline.index;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NRTCachingDirectory;

/// The open files and the one writer on them. Not thread-safe but for [#writer] and [#bytes]; the index guards the rest.
final class IndexStorage {

    /// Enough for thousands of memories between flushes, little beside what the process may use.
    private static final double BUFFER_MEGABYTES = 32;
    /// New segments up to this size stay in memory until the next commit ...
    private static final double CACHED_SEGMENT_MEGABYTES = 4;
    /// ... as long as they fit in here together.
    private static final double CACHE_MEGABYTES = 16;
    /// Segments below this count as equally small and are merged together.
    private static final double FLOOR_MEGABYTES = 2;

    private final Directory files;
    private final IndexWriter writer;

    private IndexStorage(Directory files, IndexWriter writer) {
        this.files = files;
        this.writer = writer;
    }

    /// Takes the files over, also when it fails.
    static IndexStorage open(Directory folder, EnglishWords english) throws IOException {
        Directory files = new NRTCachingDirectory(folder, CACHED_SEGMENT_MEGABYTES, CACHE_MEGABYTES);
        try {
            return new IndexStorage(files, new IndexWriter(files, configuration(english)));
        } catch (IOException | RuntimeException failure) {
            files.close();
            throw failure;
        }
    }

    IndexWriter writer() {
        return writer;
    }

    void commit(CommitNote note) throws IOException {
        Map<String, String> written = note.write();
        if (!writer.hasUncommittedChanges() && written.equals(noted())) {
            return;
        }
        writer.setLiveCommitData(written.entrySet());
        writer.commit();
    }

    void close(CommitNote note, Searchers searchers) throws IOException {
        // closed from the last to the first: the searchers' files would stay behind if the writer went first, and after
        // the commit a rollback loses nothing and, unlike close(), does not wait for merges
        try (files; Closeable _ = writer::rollback; searchers) {
            if (writer.isOpen()) {
                commit(note);
            }
        }
    }

    /// Lets go of everything after a failure on the way up.
    void abandon() throws IOException {
        try (files) {
            writer.rollback();
        }
    }

    long bytes() throws IOException {
        long sum = 0;
        for (String name : files.listAll()) {
            try {
                sum += files.fileLength(name);
            } catch (NoSuchFileException | FileNotFoundException gone) {
                // merged away since it was listed
                continue;
            }
        }
        return sum;
    }

    private Map<String, String> noted() {
        Map<String, String> note = new HashMap<>();
        Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
        if (entries != null) {
            entries.forEach(entry -> note.put(entry.getKey(), entry.getValue()));
        }
        return note;
    }

    private static IndexWriterConfig configuration(EnglishWords english) {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setFloorSegmentMB(FLOOR_MEGABYTES);
        merges.setNoCFSRatio(0);
        return new IndexWriterConfig(english)
                .setCodec(new MemoryCodec())
                .setSimilarity(Searchers.similarity())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(merges)
                // in one compound file the token vectors would be mapped with the rest (see IndexFiles)
                .setUseCompoundFile(false)
                // a search after a write must not wait for merges
                .setMaxFullFlushMergeWaitMillis(0);
    }
}
