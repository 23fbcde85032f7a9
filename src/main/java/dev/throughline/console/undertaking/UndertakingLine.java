package dev.throughline.console.undertaking;

import dev.throughline.memory.Undertaking;

/// One line of the strip, in words.
///
/// @param who and when it was said, short
/// @param when it was said, alone, where there is no room for both
/// @param state what became of it or until when it is due; empty if there is nothing to say
/// @param overdue whether the promise's time is over
/// @param whole everything in a sentence: for the tooltip and for screen readers
record UndertakingLine(Undertaking undertaking, String who, String when, String state, boolean overdue, String whole) {

    String id() {
        return undertaking.id();
    }
}
