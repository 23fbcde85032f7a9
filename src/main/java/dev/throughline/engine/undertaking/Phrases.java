package dev.throughline.engine.undertaking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rows of words to be found in a sentence. Looks up the first word, so that a sentence costs little more than its
/// length.
final class Phrases {

    private final Map<String, List<String[]>> byFirst = new HashMap<>();

    /// @param phrases one a line; `|` before a line: only at the head of the sentence; behind it: only at its end
    private Phrases(String phrases) {
        phrases.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] words = line.split("\\s+");
            int first = words[0].equals("|") ? 1 : 0;
            byFirst.computeIfAbsent(words[first], _ -> new ArrayList<>()).add(words);
        });
        byFirst.values().forEach(list -> list.sort(Comparator.comparingInt(words -> -words.length)));
    }

    static Phrases of(String phrases) {
        return new Phrases(phrases);
    }

    /// Where the first of them begins; -1 if there is none.
    int find(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (!sentence.quoted(i) && length(sentence, i) > 0) {
                return i;
            }
        }
        return -1;
    }

    boolean in(Sentence sentence) {
        return find(sentence) >= 0;
    }

    /// How many words the longest phrase at this place has; 0 if there is none.
    int length(Sentence sentence, int at) {
        for (String[] words : byFirst.getOrDefault(sentence.word(at), List.of())) {
            int length = match(sentence, at, words);
            if (length > 0) {
                return length;
            }
        }
        return 0;
    }

    private static int match(Sentence sentence, int at, String[] words) {
        int first = words[0].equals("|") ? 1 : 0;
        int last = words[words.length - 1].equals("|") ? words.length - 1 : words.length;
        if ((first == 1 && at > 0) || (last < words.length && at + last - first != sentence.size())) {
            return 0;
        }
        for (int k = first; k < last; k++) {
            if (!sentence.word(at + k - first).equals(words[k])) {
                return 0;
            }
        }
        return last - first;
    }
}
