package dev.throughline.console.recall;

import dev.throughline.memory.MemoryId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the rows that stand with those that would be better.
final class RowOrder {

    private RowOrder() {}

    /// What a better order would do to the rows that stand.
    ///
    /// @param moved how many would change their place among the others
    /// @param dropped how many would go
    record Better(int moved, int dropped) {}

    /// The rows that stand where they stand, told anew, and below them those that are new.
    ///
    /// @param untouched is not even told anew; null for none
    static List<Answer> keeping(List<Answer> standing, List<Answer> better, @Nullable MemoryId untouched) {
        Map<MemoryId, Answer> fresh = new HashMap<>();
        better.forEach(answer -> fresh.put(answer.id(), answer));
        Set<MemoryId> known = new HashSet<>();
        List<Answer> rows = new ArrayList<>();
        for (Answer answer : standing) {
            known.add(answer.id());
            rows.add(answer.id().equals(untouched) ? answer : fresh.getOrDefault(answer.id(), answer));
        }
        better.stream().filter(answer -> !known.contains(answer.id())).forEach(rows::add);
        return rows;
    }

    /// What is left to be gained; null when the rows stand in that order already.
    static @Nullable Better gain(List<Answer> standing, List<Answer> better) {
        Map<MemoryId, Integer> places = new HashMap<>();
        for (int i = 0; i < standing.size(); i++) {
            places.put(standing.get(i).id(), i);
        }
        int[] order = better.stream().map(Answer::id).filter(places::containsKey).mapToInt(places::get).toArray();
        int moved = order.length - longestRise(order);
        int dropped = standing.size() - order.length;
        return moved == 0 && dropped == 0 ? null : new Better(moved, dropped);
    }

    /// The longest part of the sequence that rises: what can stay while the rest moves (patience sorting; O(n log n)).
    private static int longestRise(int[] sequence) {
        int[] tails = new int[sequence.length];
        int length = 0;
        for (int value : sequence) {
            int place = Arrays.binarySearch(tails, 0, length, value);
            int at = place < 0 ? -place - 1 : place;
            tails[at] = value;
            length = Math.max(length, at + 1);
        }
        return length;
    }
}
