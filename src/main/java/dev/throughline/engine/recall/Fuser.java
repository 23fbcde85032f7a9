package dev.throughline.engine.recall;

import dev.throughline.memory.Arm;
import dev.throughline.memory.Fusion;
import dev.throughline.memory.RankingWeights;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/// Makes one score of what the words and the meaning say. Linear in the number of candidates.
final class Fuser {

    private static final double RRF_K = 60;

    private Fuser() {}

    static void fuse(Collection<Candidate> candidates, Fusion fusion, RankingWeights weights) {
        switch (fusion) {
            case MINMAX -> minMax(candidates, weights);
            case RRF -> reciprocalRanks(candidates, weights);
        }
    }

    /// Each arm's scores are scaled to 0..1 over the candidates, weighted and added. BM25 has a true zero (no word
    /// matched), so its scale starts there; cosine has none, so its scale starts at the worst candidate.
    private static void minMax(Collection<Candidate> candidates, RankingWeights weights) {
        double highestText = highest(candidates, candidate -> candidate.score(Arm.LEXICAL));
        double highestCosine = highest(candidates, candidate -> known(candidate.cosine(), -1));
        double lowestCosine = -highest(candidates, candidate -> -known(candidate.cosine(), highestCosine));
        for (Candidate candidate : candidates) {
            double text = highestText > 0 ? candidate.score(Arm.LEXICAL) / highestText : 0;
            double meaning = scale(known(candidate.cosine(), lowestCosine), lowestCosine, highestCosine);
            candidate.share(Arm.LEXICAL, (1 - weights.meaningShare()) * text);
            candidate.share(Arm.SEMANTIC, weights.meaningShare() * meaning);
        }
    }

    /// Only real hits have a rank. Scaled so that first place in both arms is 1.
    private static void reciprocalRanks(Collection<Candidate> candidates, RankingWeights weights) {
        for (Candidate candidate : candidates) {
            candidate.share(Arm.LEXICAL, (1 - weights.meaningShare()) * reciprocal(candidate.rank(Arm.LEXICAL)));
            candidate.share(Arm.SEMANTIC, weights.meaningShare() * reciprocal(candidate.rank(Arm.SEMANTIC)));
        }
    }

    private static double reciprocal(int rank) {
        return rank == 0 ? 0 : (RRF_K + 1) / (RRF_K + rank);
    }

    private static double scale(double value, double lowest, double highest) {
        return highest > lowest ? (value - lowest) / (highest - lowest) : highest > -1 ? 1 : 0;
    }

    private static double known(double value, double otherwise) {
        return Double.isNaN(value) ? otherwise : value;
    }

    private static double highest(Collection<Candidate> candidates, ToDoubleFunction<Candidate> score) {
        return candidates.stream().mapToDouble(score).max().orElse(0);
    }
}
