package dev.throughline.evaluation;

import java.util.List;
import java.util.Set;

/// What a set stores and asks.
///
/// @param name of the set, for instance `locomo`
/// @param store names the filled store; sets with the same passages can share one
/// @param files what it was read from; empty for a set made in code
/// @param unit what counts as one answer
/// @param stored how a passage is stored, for whoever wants to do the same elsewhere
/// @param passages stored once, before the first question
/// @param askings the same questions put in several ways, or just one
/// @param uncounted categories shown but left out of the total
/// @param cuts the k to measure at, rising
/// @param columns measures to print; the JSON has all
record Material(
        String name, String store, List<DataFolder.Source> files, String unit, String stored, List<Passage> passages,
        List<Asking> askings, Set<String> uncounted, List<Integer> cuts, List<String> columns) {

    /// One way of putting the questions.
    ///
    /// @param ablated whether every row of the ablation is measured for it, or only the product as it is
    record Asking(String name, List<Question> questions, boolean ablated) {
        Asking {
            questions = List.copyOf(questions);
        }
    }

    Material {
        passages = List.copyOf(passages);
        askings = List.copyOf(askings);
    }

    /// As deep as a ranking is looked at.
    int depth() {
        return cuts.getLast();
    }
}
