package dev.throughline.memory;

import java.util.List;

/// What the next person needs to know, prepared from a session without a language model: sentences of its own.
///
/// @param intent what the customer wants, in their words; empty if nobody said
/// @param tried within the session and before
/// @param promised and not kept yet
/// @param open questions nobody answered, in the customer's words
public record HandOff(String intent, List<Undertaking> tried, List<Undertaking> promised, List<String> open) {

    /// On the memory that a hand-off was saved as: it repeats what was tried and promised, and says nothing new.
    public static final String TAG = "hand-off";

    public HandOff {
        tried = List.copyOf(tried);
        promised = List.copyOf(promised);
        open = List.copyOf(open);
    }
}
