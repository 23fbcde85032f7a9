package dev.throughline.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/// The files of an open index: mapped into memory, but for the token vectors, which are read where they are needed. A
/// mapped file that is read here and there counts whole into the process's memory in the end; these would be most of it.
final class IndexFiles extends MMapDirectory {

    private final Directory unmapped;

    IndexFiles(Path path) throws IOException {
        super(path);
        unmapped = new NIOFSDirectory(path);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        if (!TokensFormat.holds(name)) {
            return super.openInput(name, context);
        }
        ensureOpen();
        ensureCanRead(name);
        return unmapped.openInput(name, context);
    }

    @Override
    public synchronized void close() throws IOException {
        try (unmapped) {
            super.close();
        }
    }
}
