package dev.throughline.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a memory came up, and what its score is made of.
///
/// The final score is `base * importanceFactor * recencyFactor * hintFactor`, divided by what the factors can come to
/// at most, so that it lies within 0..1. The base is the fused score or, after late interaction and after reranking, the
/// mix of it with what each of them says. The factors are bounded: they order near-ties and cannot lift the irrelevant
/// over the relevant.
///
/// @param hits which arms found it, at which rank and with which score of their own
/// @param fused the arms' scores as one, 0..1
/// @param reranked the reranker's score 0..1, or null when none ran
/// @param base what the factors are applied to, 0..1
/// @param importance after decay, 0..1
/// @param decay what decay left of the stored importance, 0..1
/// @param matchedWords the query's words found in the text, as they stand in the text
/// @param path how the graph arm got here; empty if it did not
/// @param lateInteraction how well its tokens fit the question's, 0 for the worst to 1 for the best of those compared,
///     or null when none were
public record Explanation(
        List<ArmHit> hits,
        double fused,
        @Nullable Double reranked,
        double base,
        double importance,
        double decay,
        double importanceFactor,
        double recencyFactor,
        double hintFactor,
        List<String> matchedWords,
        List<Step> path,
        @Nullable Double lateInteraction) {

    /// What late interaction counts in the base, beside the fused score's 1: measured best where the fused score holds
    /// what a whole session says, half of what is best beside words and meaning alone.
    public static final double LATE_WEIGHT = 0.3;

    /// One arm's view.
    ///
    /// @param rank from 1
    /// @param score the arm's own: BM25, cosine, 1 for an identifier, link weight
    /// @param share what this arm contributes to the fused score, 0..1
    public record ArmHit(Arm arm, int rank, double score, double share) {}

    /// One step of the graph: over which link, by which entity, from which memory (null: from the query itself).
    public record Step(LinkType type, @Nullable Entity via, @Nullable MemoryId from) {}

    public Explanation {
        hits = List.copyOf(hits);
        matchedWords = List.copyOf(matchedWords);
        path = List.copyOf(path);
    }

    /// The fused score, mixed with what late interaction says where it ran: what a reranker's view is mixed with.
    public double compared() {
        return lateInteraction == null ? fused : (fused + LATE_WEIGHT * lateInteraction) / (1 + LATE_WEIGHT);
    }

    /// Without late interaction.
    public Explanation(List<ArmHit> hits, double fused, @Nullable Double reranked, double base, double importance,
            double decay, double importanceFactor, double recencyFactor, double hintFactor, List<String> matchedWords,
            List<Step> path) {
        this(hits, fused, reranked, base, importance, decay, importanceFactor, recencyFactor, hintFactor, matchedWords,
                path, null);
    }
}
