package dev.throughline.memory;

import java.util.List;

/// The answer to a [RecallQuery].
///
/// @param items best first
/// @param associated memories linked to the answers, if asked for
/// @param candidates how many memories the arms found together
/// @param stages what was done, in order, with its time
/// @param reranking which reranker ran, or why none did
/// @param reached how far it has come: an answer given early is not the last
public record Recall(
        List<Recalled> items, List<Recalled> associated, int candidates, List<Stage> stages, Reranking reranking,
        Reached reached) {

    /// How far a recall has come.
    public enum Reached {
        /// Identifiers and words were searched; the question is still being embedded.
        WORDS,
        /// Everything was searched and fused; the reranker is still to come.
        FUSED,
        /// The last word.
        WHOLE
    }

    /// One stage of the recall.
    ///
    /// @param name for instance `embed`, `lexical`, `fuse`
    /// @param found what an arm found; 0 for stages that do not look
    public record Stage(String name, long micros, int found) {}

    /// What became of reranking.
    public enum Reranking {
        /// Nobody asked for it.
        NOT_ASKED,
        /// A text that is remembered was asked with: what is like it is looked for, and no reranker tells that.
        NOT_FITTING,
        /// Still to come: the answer was given early.
        PENDING,
        /// No reranker is installed.
        NOT_AVAILABLE,
        DONE,
        /// The deadline would have been missed; the order is the fused one.
        CUT_BY_DEADLINE,
        /// The reranker failed; the order is the fused one.
        FAILED
    }

    public Recall {
        items = List.copyOf(items);
        associated = List.copyOf(associated);
        stages = List.copyOf(stages);
    }

    /// The time of the stage with that name in microseconds, 0 if it did not run.
    public long micros(String stage) {
        return stages.stream().filter(s -> s.name().equals(stage)).mapToLong(Stage::micros).sum();
    }
}
