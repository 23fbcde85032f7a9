package dev.throughline.engine.document;

import dev.throughline.memory.ContextPack.Part;
import dev.throughline.memory.Memory;
import java.util.List;
import java.util.Map;

/// What could go into a pack.
///
/// @param head one line that says who the customer is; always in
/// @param entries of each part, best first
public record PackMaterial(String head, Map<Part, List<Entry>> entries) {

    /// @param label when, where and who, for instance `2026-05-03, ticket 881, Mara`; may be empty
    /// @param text what to say
    /// @param words the question's words found in it, for choosing what to keep of a long text
    public record Entry(Memory memory, String label, String text, List<String> words) {
        public Entry {
            words = List.copyOf(words);
        }
    }

    public PackMaterial {
        entries = Map.copyOf(entries);
    }

    List<Entry> of(Part part) {
        return entries.getOrDefault(part, List.of());
    }
}
