package dev.throughline.evaluation;

import java.util.List;

/// A set of questions whose answers are memories.
interface RankingSet {

    /// As one asks for it, for instance `locomo`.
    String name();

    /// Names in the data folder without which it cannot be read; empty for a set made in code.
    List<String> needs();

    Material read(Options options);
}
