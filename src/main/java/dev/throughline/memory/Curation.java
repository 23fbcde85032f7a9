package dev.throughline.memory;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds what says the same thing twice. Memories whose identifiers, amounts or dates differ are never taken for
/// duplicates, however alike their words are: order 4521 is not order 4522.
public interface Curation {

    /// Groups of duplicates; in each the first is the one to keep.
    record Duplicates(List<List<MemoryId>> groups, long looked) {
        public Duplicates {
            groups = groups.stream().map(List::copyOf).toList();
        }

        public int superfluous() {
            return groups.stream().mapToInt(group -> group.size() - 1).sum();
        }
    }

    /// @param threshold cosine similarity from which two are alike, 0..1
    /// @param types any of them; every type when empty
    Duplicates duplicates(Scope scope, double threshold, Set<MemoryType> types);

    /// Marks all but the first of each group as superseded, in one command.
    ///
    /// @return how many
    int supersede(Actor actor, Duplicates duplicates);

    /// A summary of two or more memories of one agent made of their own sentences, no language model: the sentences
    /// nearest to the middle of them all, without repeats.
    ///
    /// @param type of the new memory; semantic when null
    MemoryDraft summarize(String agent, List<MemoryId> ids, @Nullable MemoryType type);
}
