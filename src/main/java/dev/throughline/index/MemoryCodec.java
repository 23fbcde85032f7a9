package dev.throughline.index;

import java.io.IOException;
import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/// The library's codec with vectors in one byte a dimension for walking the graph. The full vectors lie beside them,
/// memory-mapped and read only for the last scores and when segments merge. Token vectors have files of their own.
final class MemoryCodec extends Lucene104Codec {

    private final KnnVectorsFormat vectors = new Vectors(new Lucene104HnswScalarQuantizedVectorsFormat());

    private final DocValuesFormat tokens = new TokensFormat();

    @Override
    public DocValuesFormat getDocValuesFormatForField(String field) {
        return field.equals(MemoryDocument.TOKENS) ? tokens : super.getDocValuesFormatForField(field);
    }

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return vectors;
    }

    /// The same format, without its limit of 1,024 dimensions. It is written under the library's name and read by it.
    private static final class Vectors extends KnnVectorsFormat {

        private final KnnVectorsFormat format;

        Vectors(KnnVectorsFormat format) {
            super(format.getName());
            this.format = format;
        }

        @Override
        public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
            return format.fieldsWriter(state);
        }

        @Override
        public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
            return format.fieldsReader(state);
        }

        @Override
        public int getMaxDimensions(String field) {
            return VectorSpace.MOST_DIMENSIONS;
        }
    }
}
