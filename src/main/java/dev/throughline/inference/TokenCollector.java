package dev.throughline.inference;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// Gathers the projected vectors of a text's tokens, window by window, from its beginning and so many at most. Leaves out
/// punctuation: a fifth of the tokens of chats, and nothing is lost with them. Used by one thread at a time.
final class TokenCollector {

    /// Beyond this a text is long enough to be found by what came before; its kept vectors would take many kilobytes.
    private static final int MOST = 256;

    private final @Nullable TokenProjection projection;
    private final LongPredicate punctuation;
    private int skip;
    private int count;
    private int[] ids = {};
    private float[] components = {};

    /// @param projection null where nothing is to be gathered
    /// @param skip so many of the first tokens are left out
    TokenCollector(@Nullable TokenProjection projection, LongPredicate punctuation, int skip) {
        this.projection = projection;
        this.punctuation = punctuation;
        this.skip = skip;
    }

    /// @param vectors the model's, special tokens included
    void add(Windows windows, int window, FloatBuffer vectors) {
        if (projection == null) {
            return;
        }
        int from = Math.min(skip, windows.length(window));
        skip -= from;
        int room = Math.min(windows.length(window) - from, MOST - count);
        ids = Arrays.copyOf(ids, count + room);
        components = Arrays.copyOf(components, (count + room) * projection.dimension());
        float[] full = new float[projection.inputs()];
        for (int i = from; i < windows.length(window) && count < MOST; i++) {
            long token = windows.token(window, i);
            if (!punctuation.test(token)) {
                vectors.get((windows.offset(window) + i) * full.length, full);
                ids[count] = Math.toIntExact(token);
                projection.apply(full, components, count * projection.dimension());
                count++;
            }
        }
    }

    TokenVectors collected() {
        return projection == null || count == 0 ? TokenVectors.NONE
                : new TokenVectors(Arrays.copyOf(ids, count), projection.dimension(),
                        Arrays.copyOf(components, count * projection.dimension()));
    }
}
