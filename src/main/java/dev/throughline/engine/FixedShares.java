package dev.throughline.engine;

/// The shares of words and meaning as the environment sets them, whatever is set elsewhere.
///
/// @param words 0..1
/// @param meaning 0..1, not both 0
/// @param variable the name of what sets them, to be told to whoever wants to change them
public record FixedShares(double words, double meaning, String variable) {}
