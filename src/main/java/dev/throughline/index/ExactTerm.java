package dev.throughline.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.lucene.util.BytesRef;

/// Writes names and ids as index terms so that two of them are equal exactly when their terms are. Plain UTF-8 would not
/// do: it writes every unpaired surrogate as the same bytes, which could show one agent another one's memories; and a
/// term has a length limit.
final class ExactTerm {

    private static final char MARK = '\u0001';
    private static final int DIGITS = 4;
    private static final int WHOLE_LIMIT = 1024;

    private ExactTerm() {}

    /// Texts beyond 1,024 characters, which no name or memory id has, become a SHA-256 digest.
    static BytesRef of(String text) {
        String escaped = escape(text);
        return new BytesRef(text.length() <= WHOLE_LIMIT ? escaped : MARK + "#" + digest(escaped));
    }

    /// The text that became this term; digests stay what they are.
    static String read(BytesRef term) {
        String text = term.utf8ToString();
        if (text.indexOf(MARK) < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here == MARK && at + DIGITS < text.length()) {
                plain.append((char) HexFormat.fromHexDigits(text, at + 1, at + 1 + DIGITS));
                at += DIGITS;
            } else {
                plain.append(here);
            }
        }
        return plain.toString();
    }

    private static String escape(String text) {
        StringBuilder escaped = null;
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            boolean pair = Character.isHighSurrogate(here)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (!pair && (Character.isSurrogate(here) || here == MARK)) {
                escaped = escaped == null ? new StringBuilder(text.substring(0, at)) : escaped;
                escaped.append(MARK).append(HexFormat.of().toHexDigits(here));
            } else if (pair) {
                if (escaped != null) {
                    escaped.append(here).append(text.charAt(at + 1));
                }
                at++;
            } else if (escaped != null) {
                escaped.append(here);
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
