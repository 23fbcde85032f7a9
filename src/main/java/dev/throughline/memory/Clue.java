package dev.throughline.memory;

import java.util.Locale;

/// What speaks for a memory beside its own words and meaning.
public enum Clue {
    /// The memories before and after it in its session fit.
    NEIGHBOURS,
    /// It fits when read together with the one before and the one after it.
    WINDOW,
    /// The best of its session fit.
    SESSION,
    /// Somebody whom the question names says it.
    PERSON,
    /// It is from the time that the question asks about; for a whole text put in, from about when that was written.
    TIME,
    /// It is in the caller's context.
    HINT,
    /// It is recent, where the question is about one customer's past.
    RECENCY;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
