package dev.throughline.console.story;

import dev.throughline.memory.Arm;
import dev.throughline.memory.Explanation;
import dev.throughline.memory.Recalled;

/// What a score is made of, as the bar shows it: the parts add up to the score.
///
/// @param words the lexical arm's part
/// @param meaning the semantic arm's part
/// @param linked the part of identifiers and of the graph
/// @param standing what importance and recency put on top; 0 when they took away
record ScoreParts(double words, double meaning, double linked, double standing) {

    static ScoreParts of(Recalled recalled) {
        Explanation why = recalled.explanation();
        double words = share(why, Arm.LEXICAL);
        double meaning = share(why, Arm.SEMANTIC);
        double linked = share(why, Arm.EXACT) + share(why, Arm.GRAPH);
        double found = words + meaning + linked;
        double base = Math.min(why.base(), recalled.score());
        double scale = found > 0 ? base / found : 0;
        return new ScoreParts(words * scale, meaning * scale, found > 0 ? linked * scale : base,
                recalled.score() - base);
    }

    private static double share(Explanation why, Arm arm) {
        return why.hits().stream().filter(hit -> hit.arm() == arm).mapToDouble(Explanation.ArmHit::share).sum();
    }
}
