package dev.throughline.index;

import dev.throughline.memory.IndexFailure;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;

/// The files of an index: checks them before anybody relies on them and clears away what cannot be used.
final class IndexFolder {

    private final Path path;
    private final VectorSpace space;

    IndexFolder(Path path, VectorSpace space) {
        this.path = path;
        this.space = space;
    }

    /// What the last session left behind.
    ///
    /// @param note the last commit's, empty for a new index
    /// @param discarded why an earlier index was deleted, if one was
    record Found(Map<String, String> note, Optional<String> discarded) {}

    /// Reads every committed file once against its checksum, about 1 ms a megabyte. Deletes an index that is damaged or
    /// made for something else; throws when another process holds it or the files cannot be reached.
    Found inspect() throws IOException {
        Files.createDirectories(path);
        // plain reads, not memory-mapped: checking must not count all the files into the process's memory
        try (Directory files = new NIOFSDirectory(path); Lock _ = lock(files)) {
            Map<String, String> note = Map.of();
            Optional<String> objection;
            try {
                if (isEmpty(files)) {
                    return new Found(note, Optional.empty());
                }
                note = verify(files);
                objection = CommitNote.objection(note, space);
            } catch (IOException | RuntimeException damage) {
                objection = Optional.of(describe(damage));
            }
            if (objection.isEmpty()) {
                return new Found(note, Optional.empty());
            }
            delete(files);
            return new Found(Map.of(), objection);
        }
    }

    Directory open() throws IOException {
        return new IndexFiles(path);
    }

    private Lock lock(Directory files) throws IOException {
        try {
            return files.obtainLock(IndexWriter.WRITE_LOCK_NAME);
        } catch (LockObtainFailedException held) {
            throw new IndexFailure("The search index is in use by another process", held);
        }
    }

    private static boolean isEmpty(Directory files) throws IOException {
        for (String name : files.listAll()) {
            if (belongsToIndex(name)) {
                return false;
            }
        }
        return true;
    }

    /// The note of the last commit, all of whose files are whole.
    private static Map<String, String> verify(Directory files) throws IOException {
        String last = SegmentInfos.getLastCommitSegmentsFileName(files);
        if (last == null) {
            throw new NoSuchFileException(IndexFileNames.SEGMENTS);
        }
        verify(files, last);
        SegmentInfos commit = SegmentInfos.readLatestCommit(files);
        for (String name : commit.files(false)) {
            verify(files, name);
        }
        try (DirectoryReader reader = DirectoryReader.open(files)) {
            return reader.getIndexCommit().getUserData();
        }
    }

    private static void verify(Directory files, String name) throws IOException {
        try (IndexInput file = files.openInput(name, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(file);
        }
    }

    /// Out of reach is not damaged: such an index is left alone.
    private static String describe(Exception damage) throws IOException {
        if (damage instanceof FileSystemException unreachable && !(damage instanceof NoSuchFileException)) {
            throw unreachable;
        }
        boolean incomplete = damage instanceof NoSuchFileException
                || damage instanceof FileNotFoundException
                || damage instanceof EOFException;
        return "The search index was " + (incomplete ? "incomplete" : "damaged") + " and is built anew.";
    }

    private static void delete(Directory files) throws IOException {
        for (String name : files.listAll()) {
            if (belongsToIndex(name)) {
                files.deleteFile(name);
            }
        }
    }

    /// Nothing else in the folder is touched, should someone point the index at a folder of their own.
    private static boolean belongsToIndex(String name) {
        return IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches()
                || name.startsWith(IndexFileNames.SEGMENTS)
                || name.startsWith(IndexFileNames.PENDING_SEGMENTS);
    }
}
