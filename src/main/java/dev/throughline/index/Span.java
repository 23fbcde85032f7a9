package dev.throughline.index;

/// A part of a text.
///
/// @param start first UTF-16 index
/// @param end index behind the last
public record Span(int start, int end) {}
