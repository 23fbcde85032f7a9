package dev.throughline.index;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What of a question is looked for: its words, without stop words unless it has no others, and its identifiers.
///
/// @param terms each word's term and how often the question has it
/// @param keys the identifiers' keys
record QueryWords(Map<String, Integer> terms, Set<String> keys) {

    static QueryWords of(String text, EnglishWords english) {
        List<Word> words = english.in(text);
        boolean onlyStopWords = words.stream().allMatch(Word::stop);
        Map<String, Integer> terms = new LinkedHashMap<>();
        for (Word word : words) {
            if (onlyStopWords || !word.stop()) {
                terms.merge(word.term(), 1, Integer::sum);
            }
        }
        Set<String> keys = new LinkedHashSet<>();
        Identifiers.in(text).forEach(identifier -> keys.add(identifier.term()));
        return new QueryWords(terms, keys);
    }

    boolean isEmpty() {
        return terms.isEmpty() && keys.isEmpty();
    }
}
