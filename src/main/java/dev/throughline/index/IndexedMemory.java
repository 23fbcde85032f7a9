package dev.throughline.index;

import dev.throughline.memory.Memory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A memory with what was found out about it: all that the index needs to know.
///
/// @param entityIds the ids of the entities it speaks of, for instance `order:4521`; matched as they are
/// @param vector its embedding, of the index's dimension and any length; not copied, so leave it alone afterwards.
///     Without one, or with one that has no direction (zero, NaN), the memory is found by words and identifiers only.
/// @param passages the embeddings of a long text's passages, each like `vector`; none for a short text
/// @param tokens its token vectors as a [TokenCode], or null without; not copied either
/// @param number its place in the order of storing: what orders a session's memories of one moment
public record IndexedMemory(
        Memory memory,
        List<String> entityIds,
        float @Nullable [] vector,
        List<float[]> passages,
        byte @Nullable [] tokens,
        long number) {

    public IndexedMemory {
        entityIds = List.copyOf(entityIds);
        passages = List.copyOf(passages);
    }

    public IndexedMemory(
            Memory memory, List<String> entityIds, float @Nullable [] vector, byte @Nullable [] tokens, long number) {
        this(memory, entityIds, vector, List.of(), tokens, number);
    }

    public IndexedMemory(Memory memory, List<String> entityIds, float @Nullable [] vector) {
        this(memory, entityIds, vector, null, 0);
    }
}
