package dev.throughline.index;

import java.io.IOException;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.codecs.lucene90.Lucene90DocValuesFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/// The library's columns under a name of their own, so that the token vectors lie in files of their own: they are most
/// of an index and a recall reads a hundred of them, so they are not mapped into memory (see [IndexFiles]). Public
/// because the library finds formats by name through the service loader.
public final class TokensFormat extends DocValuesFormat {

    static final String NAME = "ThroughlineTokens";

    private final DocValuesFormat columns = new Lucene90DocValuesFormat();

    /// For the service loader.
    public TokensFormat() {
        super(NAME);
    }

    /// Whether a file of this name holds token vectors, and not only where in it which are.
    static boolean holds(String file) {
        return file.contains("_" + NAME + "_") && file.endsWith(".dvd");
    }

    @Override
    public DocValuesConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
        return columns.fieldsConsumer(state);
    }

    @Override
    public DocValuesProducer fieldsProducer(SegmentReadState state) throws IOException {
        return columns.fieldsProducer(state);
    }
}
