package dev.throughline.evaluation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that is stored as a memory.
///
/// @param id the data's own, kept as the memory's id
/// @param group those that a question of the same group can be answered from; one bare BM25 index each
/// @param title of an article or ticket, stored in the metadata as an import does, or null
record Passage(
        String id, String agent, String group, String text, List<String> tags, @Nullable String session,
        @Nullable Instant created, @Nullable String title) {

    /// As far as a memory reaches.
    private static final int LONGEST = 100_000;

    Passage {
        text = text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0,
                Math.min(LONGEST, text.codePointCount(0, text.length()))));
        tags = List.copyOf(tags);
    }

    static Passage of(String id, String agent, String text) {
        return new Passage(id, agent, agent, text, List.of(), null, null, null);
    }

    Passage tagged(List<String> value) {
        return new Passage(id, agent, group, text, value, session, created, title);
    }

    Passage in(String value) {
        return new Passage(id, agent, group, text, tags, value, created, title);
    }

    Passage at(Instant value) {
        return new Passage(id, agent, group, text, tags, session, value, title);
    }

    Passage titled(String value) {
        return new Passage(id, agent, group, text, tags, session, created, value);
    }
}
