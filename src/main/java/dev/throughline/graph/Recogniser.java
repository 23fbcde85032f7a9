package dev.throughline.graph;

/// Finds the entities of one family in a text. Stateless.
///
/// Each works with patterns whose repetitions are bounded or possessive, and that start at a word's beginning only, so
/// that the cost per position has a constant bound and the whole is linear in the length of the text.
@FunctionalInterface
interface Recogniser {

    /// Adds what it finds outside of what is taken already.
    void find(NormalText text, Findings findings);
}
