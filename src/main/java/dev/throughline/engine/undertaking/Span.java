package dev.throughline.engine.undertaking;

/// What a rule found in a sentence: words `from` to before `to`.
///
/// @param text in short
record Span(int from, int to, String text) {}
