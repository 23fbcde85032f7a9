package dev.throughline.memory;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A JSON object as the caller gave it, in JDK types: `Map` (order kept), `List`, `String`, `Boolean`, `BigInteger` for
/// whole numbers, `BigDecimal` for others, and null. Boxed numbers are taken and become one of the two, so that equal
/// objects are equal wherever they come from. Deeply immutable.
public record Metadata(Map<String, @Nullable Object> values) {

    public static final Metadata EMPTY = new Metadata(Map.of());

    private static final int DEPTH_LIMIT = 64;

    public Metadata {
        values = copyOf(values, 0);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /// The value under `key` when it is a non-blank string.
    public Optional<String> text(String key) {
        return values.get(key) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    /// The same object with one more value, or one replaced.
    public Metadata with(String key, Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(values);
        copy.put(key, value);
        return new Metadata(copy);
    }

    private static BigDecimal decimal(double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidRequest("metadata", "contains " + value + ", which JSON has no number for");
        }
        return BigDecimal.valueOf(value);
    }

    private static Map<String, @Nullable Object> copyOf(Map<?, ? extends @Nullable Object> source, int depth) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        source.forEach((key, value) -> copy.put(String.valueOf(key), copyOf(value, depth + 1)));
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object copyOf(@Nullable Object value, int depth) {
        if (depth > DEPTH_LIMIT) {
            throw new InvalidRequest("metadata", "is nested deeper than " + DEPTH_LIMIT + " levels");
        }
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> copyOf(map, depth);
            case List<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>(list.size());
                list.forEach(item -> copy.add(copyOf(item, depth + 1)));
                yield Collections.unmodifiableList(copy);
            }
            case String _, Boolean _, BigInteger _, BigDecimal _ -> value;
            case Byte _, Short _, Integer _, Long _ -> BigInteger.valueOf(((Number) value).longValue());
            case Float _, Double _ -> decimal(((Number) value).doubleValue());
            default -> throw new InvalidRequest("metadata", "contains a " + value.getClass().getSimpleName()
                    + ", must be made of JSON values");
        };
    }
}
