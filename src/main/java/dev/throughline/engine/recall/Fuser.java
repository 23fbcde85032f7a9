package dev.throughline.engine.recall;

import dev.throughline.memory.Arm;
import dev.throughline.memory.Fusion;
import dev.throughline.memory.RankingWeights;
import java.util.Collection;

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
        double highestText = candidates.stream().mapToDouble(each -> each.score(Arm.LEXICAL)).max().orElse(0);
        Spread cosines = new Spread(Spread.OF_COSINES);
        candidates.forEach(candidate -> cosines.see(candidate.cosine()));
        for (Candidate candidate : candidates) {
            double text = highestText > 0 ? candidate.score(Arm.LEXICAL) / highestText : 0;
            candidate.share(Arm.LEXICAL, (1 - weights.meaningShare()) * text);
            candidate.share(Arm.SEMANTIC, weights.meaningShare() * cosines.part(candidate.cosine()));
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
}
