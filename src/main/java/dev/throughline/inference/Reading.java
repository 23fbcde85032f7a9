package dev.throughline.inference;

import java.util.List;

/// What the model gives of a text.
///
/// @param vector the whole text's, of length one
/// @param passages of a text longer than the model reads at once, its passages' in their order, each of length one; else
///     none
/// @param tokens its tokens', empty where the model has no [Embedder#tokenSpace()]
public record Reading(float[] vector, List<float[]> passages, TokenVectors tokens) {

    public Reading {
        passages = List.copyOf(passages);
    }

    /// Of a text that is read at once.
    public Reading(float[] vector, TokenVectors tokens) {
        this(vector, List.of(), tokens);
    }
}
