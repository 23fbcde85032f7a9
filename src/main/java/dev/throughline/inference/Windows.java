package dev.throughline.inference;

import java.nio.LongBuffer;

/// A text's tokens, cut into what the model reads at once. A text that the model can read whole is one window; a longer
/// one is cut into passages, as few and as equal as can be, for a short last one would count as much as the others in
/// the average. They do not overlap, and each has the text's title in front: what a passage of an article is about
/// often stands nowhere else.
final class Windows {

    /// Tokens of a passage, special ones included. Half of what small models read at once: a vector of more says less of
    /// each of its sentences.
    private static final int PASSAGE = 256;
    /// A title may take this part of a passage at most.
    private static final int LARGEST_PART = 8;

    private final Framing framing;
    private final long[] content;
    private final long[] title;
    private final int count;

    /// @param content the text's tokens, its title among them
    /// @param title the first of them if they are a title; not used for a text that is one window
    Windows(Framing framing, long[] content, long[] title) {
        this.framing = framing;
        this.content = content;
        if (content.length <= framing.capacity()) {
            this.title = new long[0];
            this.count = 1;
        } else {
            int room = Math.max(1, Math.min(PASSAGE - framing.tokens(), framing.capacity()));
            this.title = title.length <= room / LARGEST_PART ? title : new long[0];
            this.count = Math.ceilDiv(content.length, room - this.title.length);
        }
    }

    int count() {
        return count;
    }

    /// Tokens of one window, special ones included.
    int tokens(int window) {
        return framing.tokens() + titled(window) + length(window);
    }

    /// Writes one window's token ids from the start of `target`.
    void write(int window, LongBuffer target) {
        int length = length(window);
        target.put(0, framing.before());
        target.put(framing.before().length, title, 0, titled(window));
        target.put(offset(window), content, start(window), length);
        target.put(offset(window) + length, framing.after());
    }

    /// How many of the text's own tokens are in one window, a title in front not counted.
    int length(int window) {
        return start(window + 1) - start(window);
    }

    /// The place of a window's first token of its own among its vectors.
    int offset(int window) {
        return framing.before().length + titled(window);
    }

    /// One of the text's own tokens.
    long token(int window, int index) {
        return content[start(window) + index];
    }

    private int titled(int window) {
        return window == 0 ? 0 : title.length;
    }

    private int start(int window) {
        return Math.toIntExact((long) content.length * window / count);
    }
}
