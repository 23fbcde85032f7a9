package dev.throughline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Cuts a list of arguments so that few different statements need to be prepared: batches are filled up to a power of
/// two with nulls, which no `in` ever finds.
final class Batches {

    private static final int MOST = 512;

    /// @param values as many as `places` has question marks
    record Batch(String places, @Nullable Object[] values) {}

    private Batches() {}

    static void of(Collection<?> values, Consumer<Batch> action) {
        List<@Nullable Object> all = new ArrayList<>(values);
        for (int from = 0; from < all.size(); from += MOST) {
            List<@Nullable Object> part = all.subList(from, Math.min(all.size(), from + MOST));
            int places = part.size() == 1 ? 1 : Integer.highestOneBit(part.size() - 1) << 1;
            @Nullable Object[] filled = new @Nullable Object[places];
            for (int i = 0; i < part.size(); i++) {
                filled[i] = part.get(i);
            }
            action.accept(new Batch(places(places), filled));
        }
    }

    /// For instance `(?, ?, ?)`.
    static String places(int count) {
        return "(" + "?, ".repeat(Math.max(0, count - 1)) + (count > 0 ? "?" : "") + ")";
    }
}
