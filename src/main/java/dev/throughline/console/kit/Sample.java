package dev.throughline.console.kit;

/// What a list shows that is shown to nobody.
///
/// @param room how high the list may be at most, in pixels
/// @param first the number of the first row; the same number is always the same row
/// @param rows how many
public record Sample(double room, int first, int rows) {}
