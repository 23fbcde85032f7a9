package dev.throughline.inference;

/// What one run of the model gives of a text.
///
/// @param vector the whole text's, of length one
/// @param tokens its tokens', empty where the model has no [Embedder#tokenSpace()]
public record Reading(float[] vector, TokenVectors tokens) {}
