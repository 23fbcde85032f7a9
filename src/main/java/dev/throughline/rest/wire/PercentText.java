package dev.throughline.rest.wire;

import dev.throughline.memory.InvalidRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Percent-encoding in addresses, read strictly.
public final class PercentText {

    private PercentText() {}

    /// One segment of a path.
    ///
    /// @param field what to name in the failure
    public static String segment(String field, String raw) {
        return decode(field, raw);
    }

    /// A query string; `+` stands for a space, a name may come more than once.
    public static Map<String, List<String>> query(@Nullable String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return values;
        }
        for (String pair : raw.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode("query", (equals < 0 ? pair : pair.substring(0, equals)).replace('+', ' '));
            String value = equals < 0 ? "" : decode(name, pair.substring(equals + 1).replace('+', ' '));
            values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
        return values;
    }

    private static String decode(String field, String raw) {
        if (raw.indexOf('%') < 0) {
            return raw;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        int from = 0;
        for (int at = raw.indexOf('%'); at >= 0; at = raw.indexOf('%', from)) {
            bytes.writeBytes(raw.substring(from, at).getBytes(StandardCharsets.UTF_8));
            int high = at + 2 < raw.length() ? Character.digit(raw.charAt(at + 1), 16) : -1;
            int low = at + 2 < raw.length() ? Character.digit(raw.charAt(at + 2), 16) : -1;
            if (high < 0 || low < 0) {
                throw new InvalidRequest(field, "has a broken percent-encoding in \"" + raw + "\"");
            }
            bytes.write(high << 4 | low);
            from = at + 3;
        }
        bytes.writeBytes(raw.substring(from).getBytes(StandardCharsets.UTF_8));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidRequest(field, "is not UTF-8 when percent-decoded");
        }
    }
}
