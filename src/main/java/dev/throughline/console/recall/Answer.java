package dev.throughline.console.recall;

import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Recalled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One answer of a recall, ready to be shown. Its place is its row's.
///
/// @param course how the recall went that it came up in
/// @param why one sentence
/// @param marks the matched words in the text
/// @param ticket the ticket's name, empty if it is in none
/// @param owner whose memory it is, null if nobody's
/// @param way how the links led to it, in words; empty if they did not
record Answer(
        Recalled recalled, Course course, ScoreParts parts, String why, List<Span> marks, String ticket,
        @Nullable Owner owner, String way) {

    /// A customer.
    record Owner(String handle, String name) {}

    Memory memory() {
        return recalled.memory();
    }

    MemoryId id() {
        return recalled.memory().id();
    }

    /// The same answer about the memory as it is now.
    Answer with(Memory now) {
        Recalled fresh = new Recalled(now, recalled.score(), recalled.similarity(), recalled.textScore(),
                recalled.depth(), recalled.explanation());
        return new Answer(fresh, course, parts, why, Span.of(now.content(), recalled.explanation().matchedWords()),
                ticket, owner, way);
    }
}
