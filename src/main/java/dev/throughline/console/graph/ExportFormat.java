package dev.throughline.console.graph;

import java.util.Locale;

/// What a picture can be saved as.
public enum ExportFormat {
    PNG,
    SVG,
    GRAPHML,
    CSV;

    /// Of the file's name, without the dot.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
