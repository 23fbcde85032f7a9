package dev.throughline.engine.recall;

import dev.throughline.index.Hit;
import dev.throughline.index.TokenQuery;
import dev.throughline.memory.MemoryId;
import java.util.List;

/// Late interaction over the best candidates: compares the question with each of them token by token, scales what that
/// says over those compared, and mixes it with the fused score. Some 1 ms for chat turns.
final class LateStage {

    /// So many are compared. More change no answer, as was measured.
    private static final int COMPARED = 80;

    private LateStage() {}

    /// @return those compared, best first as they were before
    static List<MemoryId> run(Question question, Pool pool, TokenQuery tokens) {
        List<Candidate> ranked = pool.ranked();
        List<Candidate> head = ranked.subList(0, Math.min(COMPARED, ranked.size()));
        double[] fits = question.view().tokenFits(tokens, question.query().scope(),
                head.stream().map(each -> new Hit(each.id(), 0, each.place())).toList());
        Spread spread = new Spread(Spread.OF_COSINES);
        for (double fit : fits) {
            spread.see(fit);
        }
        for (int i = 0; i < fits.length; i++) {
            // Whose tokens are not read yet keeps its place: nothing speaks against it.
            if (!Double.isNaN(fits[i])) {
                head.get(i).late(spread.part(fits[i]));
            }
        }
        if (!spread.empty()) {
            // What was not compared must not come before what was and fits only because it was not mixed.
            ranked.subList(head.size(), ranked.size()).forEach(each -> each.late(0));
        }
        return head.stream().map(Candidate::id).toList();
    }
}
