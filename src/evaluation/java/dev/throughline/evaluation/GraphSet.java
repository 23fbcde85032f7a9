package dev.throughline.evaluation;

import java.util.List;

/// A set about entities and links: what the product's extraction and graph find of what is known to be there.
interface GraphSet {

    List<String> COLUMNS = List.of("precision", "recall", "f1");

    /// As one asks for it, for instance `orders`.
    String name();

    /// Names in the data folder without which it cannot be read.
    List<String> needs();

    Result run(Options options);
}
