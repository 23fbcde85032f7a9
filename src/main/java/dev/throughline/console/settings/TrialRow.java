package dev.throughline.console.settings;

import dev.throughline.memory.Recalled;

/// An answer as the weights on trial rank it.
///
/// @param place from 1
/// @param before its place by the weights that count, 0 if it was not among the answers
public record TrialRow(int place, int before, Recalled answer) {

    /// Places up; negative for down.
    int rise() {
        return before == 0 ? 0 : before - place;
    }

    boolean fresh() {
        return before == 0;
    }
}
