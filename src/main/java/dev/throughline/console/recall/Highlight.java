package dev.throughline.console.recall;

import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import java.util.List;

/// What was found in a memory that was gone to, to be marked there too.
///
/// @param words as they stand in its text
public record Highlight(MemoryId memory, List<String> words) {

    public Highlight {
        words = List.copyOf(words);
    }

    /// The stretches to mark, as pairs of first index and index behind the last; none in another memory.
    public List<int[]> in(Memory shown) {
        return shown.id().equals(memory) ? Span.pairs(Span.of(shown.content(), words)) : List.of();
    }
}
