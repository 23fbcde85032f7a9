package dev.throughline.memory;

import java.util.Locale;

/// How the arms' lists become one.
public enum Fusion {
    /// Each arm's scores scaled to 0..1 over its list, then weighted and added.
    MINMAX,
    /// Reciprocal rank fusion (Cormack, Clarke and Buettcher 2009), k = 60.
    RRF;

    public static Fusion parse(String field, String text) {
        for (Fusion fusion : values()) {
            if (fusion.name().toLowerCase(Locale.ROOT).equals(text)) {
                return fusion;
            }
        }
        throw new InvalidRequest(field, "is \"" + text + "\", must be minmax or rrf");
    }
}
