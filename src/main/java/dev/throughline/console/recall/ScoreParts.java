package dev.throughline.console.recall;

import dev.throughline.memory.Arm;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Recalled;

/// What a score is made of, as the bar shows it: the parts add up to the score.
///
/// @param words the lexical arm's part
/// @param meaning the semantic arm's part
/// @param linked the part of identifiers and of the graph
/// @param around the part of the clues: its conversation, who speaks, when, and the customer in front of one
/// @param reranked the part of late interaction and of the reranker
/// @param standing what importance and recency put on top, beside a memory of middling standing; below 0
///     where they took away
record ScoreParts(double words, double meaning, double linked, double around, double reranked, double standing) {

    private static final double SAME = 1e-9;

    static ScoreParts of(Recalled recalled) {
        Explanation why = recalled.explanation();
        double factors = why.importanceFactor() * why.recencyFactor() * why.repetition();
        double relevance = factors > 0 ? recalled.score() / factors : recalled.score();
        double reranked = relevance * rerankedShare(why);
        double words = share(why, Arm.LEXICAL);
        double meaning = share(why, Arm.SEMANTIC);
        double linked = share(why, Arm.EXACT) + share(why, Arm.GRAPH);
        double around = why.clues().stream().mapToDouble(Explanation.ClueShare::share).sum();
        double found = words + meaning + linked + around;
        double scale = found > 0 ? (relevance - reranked) / found : 0;
        return new ScoreParts(words * scale, meaning * scale, found > 0 ? linked * scale : relevance - reranked,
                around * scale, reranked, recalled.score() - relevance);
    }

    /// How much of what the arms and the reranker say is left when importance, recency and context took their part;
    /// 1 where they took nothing.
    double left() {
        double relevance = words + meaning + linked + around + reranked;
        return standing < 0 && relevance > 0 ? (relevance + standing) / relevance : 1;
    }

    /// What late interaction and the reranker make of the base together.
    private static double rerankedShare(Explanation why) {
        double read = readShare(why);
        Double late = why.lateInteraction();
        double whole = why.compared() * (1 + Explanation.LATE_WEIGHT);
        return late == null || whole <= 0 ? read : read + (1 - read) * Explanation.LATE_WEIGHT * late / whole;
    }

    /// The base is `(compared + weight * reranked) / (1 + weight)`; the weight follows from the three.
    private static double readShare(Explanation why) {
        if (why.reranked() == null || why.base() <= 0) {
            return 0;
        }
        double apart = why.compared() - why.reranked();
        double usual = RankingWeights.STANDARD.reranked();
        double mixed = Math.abs(apart) < SAME ? usual / (1 + usual) : (why.compared() - why.base()) / apart;
        return Math.clamp(why.reranked() * Math.clamp(mixed, 0, 0.5) / why.base(), 0, 1);
    }

    private static double share(Explanation why, Arm arm) {
        return why.hits().stream().filter(hit -> hit.arm() == arm).mapToDouble(Explanation.ArmHit::share).sum();
    }
}
