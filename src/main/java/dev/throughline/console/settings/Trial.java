package dev.throughline.console.settings;

import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Recall;
import dev.throughline.memory.Recalled;
import java.util.ArrayList;
import java.util.List;

/// The same question under two weights.
///
/// @param left answers that the weights on trial no longer bring
record Trial(List<TrialRow> rows, int left) {

    static Trial of(Recall before, Recall after) {
        List<MemoryId> old = before.items().stream().map(each -> each.memory().id()).toList();
        List<TrialRow> rows = new ArrayList<>();
        for (Recalled each : after.items()) {
            rows.add(new TrialRow(rows.size() + 1, old.indexOf(each.memory().id()) + 1, each));
        }
        long kept = rows.stream().filter(row -> !row.fresh()).count();
        return new Trial(List.copyOf(rows), (int) (old.size() - kept));
    }
}
