package dev.throughline.memory;

import java.util.Locale;

/// How a graph is written as text.
public enum GraphFormat {
    JSON,
    /// The XML format that Gephi, yEd, Cytoscape and NetworkX read.
    GRAPHML,
    CSV;

    public static GraphFormat parse(String field, String text) {
        for (GraphFormat format : values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(text)) {
                return format;
            }
        }
        throw new InvalidRequest(field, "is \"" + text + "\", must be json, graphml or csv");
    }
}
