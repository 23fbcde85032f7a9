package dev.throughline.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// A number for each document of a segment by a column of names: each name is looked at once, however many documents
/// have it. Documents are asked for in ascending order.
final class OrdinalCache {

    private static final int START = 16;

    private final @Nullable SortedDocValues values;
    private final ToIntFunction<BytesRef> meaning;
    private int[] ordinals = new int[START];
    private int[] meanings = new int[START];
    private int known;

    OrdinalCache(@Nullable SortedDocValues values, ToIntFunction<BytesRef> meaning) {
        this.values = values;
        this.meaning = meaning;
    }

    int of(int document, int otherwise) throws IOException {
        if (values == null || !values.advanceExact(document)) {
            return otherwise;
        }
        int ordinal = values.ordValue();
        int at = Arrays.binarySearch(ordinals, 0, known, ordinal);
        return at >= 0 ? meanings[at] : learn(-at - 1, ordinal, meaning.applyAsInt(values.lookupOrd(ordinal)));
    }

    private int learn(int at, int ordinal, int meant) {
        ordinals = ArrayUtil.grow(ordinals, known + 1);
        meanings = ArrayUtil.grow(meanings, known + 1);
        System.arraycopy(ordinals, at, ordinals, at + 1, known - at);
        System.arraycopy(meanings, at, meanings, at + 1, known - at);
        ordinals[at] = ordinal;
        meanings[at] = meant;
        known++;
        return meant;
    }
}
