package dev.throughline.rest.wire;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes JDK values as JSON text.
///
/// The text can always be encoded as UTF-8: half a surrogate pair, which a JSON string may carry as an escape but
/// UTF-8 cannot, goes out as the escape it came in as.
public final class JsonWriter {

    /// Numbers with more digits behind the point than this are written with an exponent.
    private static final int PLAIN_DIGITS = 400;

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder(256);

    private JsonWriter() {}

    /// @param value a [JsonObject], `Map`, `Iterable`, `CharSequence`, `Number`, `Boolean` or null, and these nested
    public static String write(@Nullable Object value) {
        JsonWriter writer = new JsonWriter();
        writer.value(value);
        return writer.out.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case JsonObject object -> object(object.fields());
            case Map<?, ?> map -> object(map);
            case Iterable<?> items -> array(items);
            case CharSequence text -> string(text);
            case BigDecimal number -> out.append(decimal(number));
            case Double number -> out.append(Double.isFinite(number) ? number.toString() : "null");
            case Number number -> out.append(number);
            case Boolean bool -> out.append(bool);
            default -> throw new IllegalArgumentException("No JSON form for " + value.getClass().getName());
        }
    }

    private void object(Map<?, ?> map) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            string(String.valueOf(entry.getKey()));
            out.append(':');
            value(entry.getValue());
        }
        out.append('}');
    }

    private void array(Iterable<?> items) {
        out.append('[');
        boolean first = true;
        for (Object item : items) {
            if (!first) {
                out.append(',');
            }
            first = false;
            value(item);
        }
        out.append(']');
    }

    /// As it was written: what came without an exponent goes without one, and the other way round, because some
    /// readers take the two for different types.
    private static String decimal(BigDecimal number) {
        return number.scale() >= 0 && number.scale() <= PLAIN_DIGITS ? number.toPlainString() : number.toString();
    }

    private void string(CharSequence text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        escape(c);
                    } else if (!Character.isSurrogate(c)) {
                        out.append(c);
                    } else if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else {
                        escape(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private void escape(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 0xF));
        }
    }
}
