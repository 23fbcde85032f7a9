package dev.throughline.engine.recall;

import dev.throughline.index.Conditions;
import dev.throughline.index.Hit;
import dev.throughline.index.Snapshot;
import java.util.List;
import java.util.Set;

/// The searches of one recall: all on one view of the index, under the same conditions, timed.
record Arms(Snapshot view, Conditions conditions, Stopwatch watch) {

    List<Hit> exact(Set<String> entityIds, int depth) {
        return entityIds.isEmpty() ? List.of() : watch.time("exact", () -> view.exact(entityIds, conditions, depth));
    }

    List<Hit> lexical(String text, int depth) {
        return watch.time("lexical", () -> view.lexical(text, conditions, depth));
    }

    List<Hit> semantic(float[] vector, int depth) {
        return watch.time("semantic", () -> view.semantic(vector, conditions, depth));
    }
}
