package dev.throughline.inference;

import java.nio.LongBuffer;

/// A text's tokens, cut into as few windows as hold them, as equal as can be: a short last window would count as much
/// as the others in the average. Windows do not overlap.
final class Windows {

    private final Framing framing;
    private final long[] content;
    private final int count;

    Windows(Framing framing, long[] content) {
        this.framing = framing;
        this.content = content;
        this.count = Math.max(1, Math.ceilDiv(content.length, framing.capacity()));
    }

    int count() {
        return count;
    }

    /// Tokens of one window, special ones included.
    int tokens(int window) {
        return framing.tokens() + length(window);
    }

    /// Writes one window's token ids from the start of `target`.
    void write(int window, LongBuffer target) {
        int length = length(window);
        target.put(0, framing.before());
        target.put(framing.before().length, content, start(window), length);
        target.put(framing.before().length + length, framing.after());
    }

    /// How many tokens of the text itself are in one window.
    int length(int window) {
        return start(window + 1) - start(window);
    }

    /// The place of a window's first token of the text among its vectors.
    int offset() {
        return framing.before().length;
    }

    /// One of the text's own tokens.
    long token(int window, int index) {
        return content[start(window) + index];
    }

    private int start(int window) {
        return Math.toIntExact((long) content.length * window / count);
    }
}
