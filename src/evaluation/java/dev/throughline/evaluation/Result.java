package dev.throughline.evaluation;

import java.util.List;
import java.util.Map;

/// What a set gave, as printed and written.
///
/// @param set name of it
/// @param files with their SHA-256; empty for a set made in code
/// @param unit what counts as one answer
/// @param rule how answers are held against what would be right
/// @param stored how the passages were stored
/// @param memories how many were
/// @param models name and SHA-256 of each model that took part
/// @param arms what the product says ran in its recalls, with how often
/// @param sample 0 when every question was asked
/// @param columns measures to print
/// @param lines the floor and the product first
/// @param importSeconds 0 when the store was there
/// @param seconds for the questions alone
record Result(
        String set, List<DataFolder.Source> files, String unit, String rule, String stored, int memories,
        Map<String, String> models, Map<String, Integer> arms, int sample, List<String> columns, List<Line> lines,
        double importSeconds, double seconds) {}
