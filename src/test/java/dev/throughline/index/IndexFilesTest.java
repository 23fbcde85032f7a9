package dev.throughline.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFilesTest {

    private static final int DOCUMENTS = 300;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        IndexWriterConfig open = new IndexWriterConfig().setCodec(new MemoryCodec()).setUseCompoundFile(false);
        try (IndexFiles files = new IndexFiles(folder); IndexWriter writer = new IndexWriter(files, open)) {
            for (int i = 0; i < DOCUMENTS; i++) {
                Document document = new Document();
                document.add(new BinaryDocValuesField(MemoryDocument.TOKENS, code(i)));
                document.add(new NumericDocValuesField(MemoryDocument.EVENT, i));
                writer.addDocument(document);
            }
        }
    }

    private static BytesRef code(int document) {
        byte[] code = new byte[1_000 + document];
        Arrays.fill(code, (byte) document);
        return new BytesRef(code);
    }

    @Test
    void tokenVectorsLieInFilesOfTheirOwn() throws IOException {
        try (IndexFiles files = new IndexFiles(folder)) {
            List<String> own = Arrays.stream(files.listAll()).filter(TokensFormat::holds).toList();
            assertThat(own).hasSize(1);
            assertThat(files.fileLength(own.getFirst())).isGreaterThan(DOCUMENTS * 1_000);
            assertThat(Arrays.stream(files.listAll()).filter(name -> name.endsWith(".dvd"))).hasSize(2);
        }
    }

    @Test
    void onlyTheyAreNotMapped() throws IOException {
        try (IndexFiles files = new IndexFiles(folder)) {
            for (String name : Arrays.stream(files.listAll()).filter(name -> name.endsWith(".dvd")).toList()) {
                try (IndexInput input = files.openInput(name, IOContext.DEFAULT)) {
                    assertThat(input.getClass().getName().contains("MemorySegment")).as(name)
                            .isEqualTo(!TokensFormat.holds(name));
                }
            }
        }
    }

    @Test
    void theyAreReadAsTheyWereWritten() throws IOException {
        try (IndexFiles files = new IndexFiles(folder); DirectoryReader reader = DirectoryReader.open(files)) {
            var leaf = reader.leaves().getFirst().reader();
            BinaryDocValues codes = leaf.getBinaryDocValues(MemoryDocument.TOKENS);
            for (int i = 0; i < DOCUMENTS; i += 7) {
                assertThat(codes.advanceExact(i)).isTrue();
                assertThat(codes.binaryValue()).isEqualTo(code(i));
            }
        }
    }
}
