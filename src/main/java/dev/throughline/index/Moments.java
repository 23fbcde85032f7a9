package dev.throughline.index;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.lucene.document.BinaryPoint;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.NumericUtils;

/// Writes moments as sortable points to the nanosecond, over all of [Instant]'s range; one `long` would hold only 584
/// years of nanoseconds.
final class Moments {

    private static final int SIZE = Long.BYTES + Integer.BYTES;

    private Moments() {}

    static BinaryPoint point(String field, Instant moment) {
        return new BinaryPoint(field, bytes(moment));
    }

    /// From `first` to `last`, both included.
    static Query between(String field, Instant first, Instant last) {
        return BinaryPoint.newRangeQuery(field, bytes(first), bytes(last));
    }

    /// For sorting: microseconds since 1970, as close as a `long` comes.
    static long micros(Instant moment) {
        try {
            return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
        } catch (ArithmeticException far) {
            return moment.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private static byte[] bytes(Instant moment) {
        byte[] packed = new byte[SIZE];
        NumericUtils.longToSortableBytes(moment.getEpochSecond(), packed, 0);
        NumericUtils.intToSortableBytes(moment.getNano(), packed, Long.BYTES);
        return packed;
    }
}
