package dev.throughline.memory;

import java.util.Locale;

/// Which arms a caller asks for.
public enum Routing {
    /// All that the engine has.
    AUTO,
    VECTOR,
    BM25,
    HYBRID;

    public static Routing parse(String field, String text) {
        for (Routing routing : values()) {
            if (routing.name().toLowerCase(Locale.ROOT).equals(text)) {
                return routing;
            }
        }
        throw new InvalidRequest(field, "is \"" + text + "\", must be auto, vector, bm25 or hybrid");
    }
}
