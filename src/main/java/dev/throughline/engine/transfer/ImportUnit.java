package dev.throughline.engine.transfer;

import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one line of a file asks to be stored.
///
/// @param line its number, from 1
/// @param session to be there first, if any
public record ImportUnit(long line, @Nullable Session session, List<Sourced> drafts) {

    /// A draft and what marks it as imported, the same in every run.
    public record Sourced(String source, MemoryDraft draft) {}

    public ImportUnit {
        drafts = List.copyOf(drafts);
    }
}
