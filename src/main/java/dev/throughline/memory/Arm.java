package dev.throughline.memory;

import java.util.Locale;

/// One of the independent ways in which a recall looks for candidates.
public enum Arm {
    /// Identifiers in the query, looked up.
    EXACT,
    /// BM25 over the words.
    LEXICAL,
    /// Nearest neighbours of the embedding.
    SEMANTIC,
    /// Memories that share an entity with the query or a best hit, and neighbours in the session.
    GRAPH;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
