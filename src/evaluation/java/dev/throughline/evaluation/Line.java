package dev.throughline.evaluation;

import java.util.Map;

/// One line of a table of figures.
///
/// @param asking how the questions were put; empty where there is one way
/// @param row what answered: the floor, the product, or the product with something changed
/// @param category of the questions, or [Tally#ALL]
/// @param n how many questions, or things looked for
/// @param values by measure
/// @param p50Millis of one recall; 0 where it was not timed
/// @param p95Millis of one recall; 0 where it was not timed
record Line(
        String asking, String row, String category, int n, Map<String, Double> values, double p50Millis,
        double p95Millis) {}
