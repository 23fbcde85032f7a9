package dev.throughline.store;

/// Keeps any Java string exactly. SQLite's text is UTF-8 and its functions stop at NUL, so a string with a NUL or half
/// a surrogate pair becomes a BLOB of UTF-16BE; all others stay readable text. The two never compare as equal, so
/// unique keys hold.
final class TextCodec {

    private TextCodec() {}

    /// Whether the string can be kept as text.
    static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c) || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /// By hand: the JDK's encoders replace half a pair.
    static byte[] encode(String text) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes[2 * i] = (byte) (c >> 8);
            bytes[2 * i + 1] = (byte) c;
        }
        return bytes;
    }

    static String decode(byte[] bytes) {
        char[] text = new char[bytes.length / 2];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) ((bytes[2 * i] & 0xFF) << 8 | (bytes[2 * i + 1] & 0xFF));
        }
        return new String(text);
    }

    /// JSON with `\\u` escapes in place of half pairs, so that it is well-formed UTF-16 and SQLite can keep it.
    static String escaped(String json) {
        if (plain(json)) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.SURROGATE) {
                escaped.append("\\u%04x".formatted(c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /// Takes back what [#escaped] did: Jackson refuses such escapes in names, though not the bare halves.
    static String unescaped(String json) {
        if (!json.contains("\\ud")) {
            return json;
        }
        StringBuilder text = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\\' && json.startsWith("ud", i + 1)) {
                text.append((char) Integer.parseInt(json, i + 2, i + 6, 16));
                i += 5;
            } else if (c == '\\') {
                text.append(c).append(json.charAt(++i));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
