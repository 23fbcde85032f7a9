package dev.throughline.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a memory came up, and what its score is made of.
///
/// The final score is `base * importanceFactor * recencyFactor * repetition`, divided by what importance and recency can
/// come to at most, times `certainty`, so that it lies within 0..1 and means the same from one question to the next. The
/// base is the fused score or, after late interaction and after reranking, the mix of it with what each of them says; it
/// is relative to the best answer. Importance and recency are bounded: they order near-ties and cannot lift the
/// irrelevant over the relevant.
///
/// @param hits which arms found it, at which rank and with which score of their own
/// @param fused the arms' scores as one, 0..1
/// @param reranked the reranker's score 0..1, or null when none ran
/// @param base what the factors are applied to, 0..1
/// @param importance after decay, 0..1
/// @param decay what decay left of the stored importance, 0..1
/// @param certainty how like the question the likest answer is, 0..1; the same for all answers to a question
/// @param matchedWords the query's words found in the text, as they stand in the text
/// @param path how the graph arm got here; empty if it did not
/// @param lateInteraction how well its tokens fit the question's, 0 for the worst to 1 for the best of those compared,
///     or null when none were
/// @param clues what else is part of the fused score; none adds 0
/// @param repetition what is left, 0..1, because answers before it say the same or are of the same session
public record Explanation(
        List<ArmHit> hits,
        double fused,
        @Nullable Double reranked,
        double base,
        double importance,
        double decay,
        double importanceFactor,
        double recencyFactor,
        double certainty,
        List<String> matchedWords,
        List<Step> path,
        @Nullable Double lateInteraction,
        List<ClueShare> clues,
        double repetition) {

    /// What late interaction counts in the base, beside the fused score's 1: measured best where the fused score holds
    /// what a whole session says, half of what is best beside words and meaning alone.
    public static final double LATE_WEIGHT = 0.3;

    /// One arm's view.
    ///
    /// @param rank from 1
    /// @param score the arm's own: BM25, cosine, 1 for an identifier, link weight
    /// @param share what this arm contributes to the fused score, 0..1
    public record ArmHit(Arm arm, int rank, double score, double share) {}

    /// What a clue contributes to the fused score.
    ///
    /// @param share 0..1
    public record ClueShare(Clue clue, double share) {}

    /// One step of the graph: over which link, by which entity, from which memory (null: from the query itself).
    public record Step(LinkType type, @Nullable Entity via, @Nullable MemoryId from) {}

    public Explanation {
        hits = List.copyOf(hits);
        matchedWords = List.copyOf(matchedWords);
        path = List.copyOf(path);
        clues = List.copyOf(clues);
    }

    /// The fused score, mixed with what late interaction says where it ran: what a reranker's view is mixed with.
    public double compared() {
        return lateInteraction == null ? fused : compared(fused, lateInteraction);
    }

    /// A fused score mixed with what late interaction says, both 0..1.
    public static double compared(double fused, double late) {
        return (fused + LATE_WEIGHT * late) / (1 + LATE_WEIGHT);
    }

    /// Without late interaction and clues, and saying nothing again.
    public Explanation(List<ArmHit> hits, double fused, @Nullable Double reranked, double base, double importance,
            double decay, double importanceFactor, double recencyFactor, double certainty, List<String> matchedWords,
            List<Step> path) {
        this(hits, fused, reranked, base, importance, decay, importanceFactor, recencyFactor, certainty, matchedWords,
                path, null, List.of(), 1);
    }
}
