package dev.throughline.inference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/// The buffers of one run at a time, outside the heap, so that the model reads and writes them in place. Used by one
/// thread at a time and kept for the next run; grows to the longest window it has seen.
final class Lane {

    private static final int SMALLEST = 64;

    private LongBuffer ids = longs(0);
    private LongBuffer types = longs(0);
    private FloatBuffer vectors = floats(0);

    /// Room for the token ids of the next run, of `tokens` tokens at least.
    LongBuffer ids(int tokens) {
        if (ids.capacity() < tokens) {
            ids = longs(rounded(tokens));
        }
        return ids.clear().limit(tokens);
    }

    /// Room for the token types of the next run, of `tokens` tokens at least.
    LongBuffer types(int tokens) {
        if (types.capacity() < tokens) {
            types = longs(rounded(tokens));
        }
        return types.clear().limit(tokens);
    }

    /// Room for what the next run gives, `size` floats at least.
    FloatBuffer vectors(int size) {
        if (vectors.capacity() < size) {
            vectors = floats(rounded(size));
        }
        return vectors.clear().limit(size);
    }

    static LongBuffer longs(int size) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(size, Long.BYTES)).order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }

    private static FloatBuffer floats(int size) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(size, Float.BYTES)).order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /// Doubling, so that lengths that grow bit by bit do not leave a trail of buffers behind.
    private static int rounded(int size) {
        return Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, size - 1)) << 1);
    }
}
