package dev.throughline.engine.undertaking;

import dev.throughline.memory.Undertaking.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts findings that say the same into one group. Compares only with groups that share a word, all figures or a
/// ticket, the latest of them first.
final class Alike {

    private static final int MOST_COMPARED = 200;

    private final Map<String, List<Integer>> byKey = new HashMap<>();

    void add(Finding finding, List<List<Finding>> groups) {
        List<String> keys = keys(finding);
        int group = find(finding, keys, groups);
        if (group < 0) {
            group = groups.size();
            groups.add(new ArrayList<>());
        }
        groups.get(group).add(finding);
        for (String key : keys) {
            List<Integer> known = byKey.computeIfAbsent(key, _ -> new ArrayList<>());
            if (known.isEmpty() || known.getLast() != group) {
                known.add(group);
            }
        }
    }

    private int find(Finding finding, List<String> keys, List<List<Finding>> groups) {
        for (String key : keys) {
            List<Integer> known = byKey.getOrDefault(key, List.of());
            for (int i = known.size() - 1; i >= Math.max(0, known.size() - MOST_COMPARED); i--) {
                if (groups.get(known.get(i)).stream().anyMatch(other -> Likeness.same(finding, other))) {
                    return known.get(i);
                }
            }
        }
        return -1;
    }

    private static List<String> keys(Finding finding) {
        List<String> keys = new ArrayList<>();
        // Nothing with other figures is ever the same.
        if (!finding.numbers.isEmpty()) {
            keys.add(finding.kind + "#" + finding.numbers);
        } else if (finding.kind == Kind.TRIED) {
            finding.words.forEach(word -> keys.add(finding.kind + " " + word));
        }
        if (finding.turn.session() != null && finding.kind == Kind.PROMISED) {
            keys.add("@" + finding.turn.session());
        }
        return keys;
    }
}
