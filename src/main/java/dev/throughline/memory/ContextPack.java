package dev.throughline.memory;

import java.util.List;

/// Context for an answer: cited, within a budget, and honest about what is not in it.
///
/// @param text ready to be pasted: who the customer is, then sections with their headings, each item with its citation
///     `[1]` and where it comes from
/// @param tokens of the text, counted with the embedding model's tokenizer, or estimated where there is none
/// @param leftOut best first
public record ContextPack(String text, int tokens, int budget, List<Item> items, List<LeftOut> leftOut) {

    /// The sections, in order. What one leaves of its part of the budget goes to the next.
    public enum Part {
        /// Who the customer is.
        ESSENTIALS,
        /// What was tried and promised.
        UNDERTAKINGS,
        /// What the customer's memories say to the question.
        HISTORY,
        /// What articles say to it.
        ARTICLES
    }

    /// @param citation from 1
    /// @param tokens of its line
    public record Item(Part part, int citation, Memory memory, int tokens) {}

    /// @param tokens it would have needed
    public record LeftOut(Part part, Memory memory, int tokens, Reason reason) {}

    /// Why something is not in the pack.
    public enum Reason {
        NO_ROOM,
        /// Much the same is in it already.
        SAID_ALREADY
    }

    public ContextPack {
        items = List.copyOf(items);
        leftOut = List.copyOf(leftOut);
    }
}
