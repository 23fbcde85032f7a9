package dev.throughline.inference;

/// The special tokens around every text, and how many tokens fit into one run of the model with them.
///
/// @param window special tokens included
record Framing(long[] before, long[] after, int window) {

    int tokens() {
        return before.length + after.length;
    }

    int capacity() {
        return window - tokens();
    }
}
