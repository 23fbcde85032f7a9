package dev.throughline.console.inspector;

import java.util.Locale;

/// What of a memory can be edited, for saying which one is wrong.
enum Field {
    CONTENT,
    IMPORTANCE,
    TAGS,
    EXPIRY,
    OTHER;

    /// The field that a refused request names.
    static Field named(String wireName) {
        return switch (wireName.toLowerCase(Locale.ROOT)) {
            case "content" -> CONTENT;
            case "importance" -> IMPORTANCE;
            case "tags" -> TAGS;
            case "expires_at", "ttl_seconds" -> EXPIRY;
            default -> OTHER;
        };
    }
}
