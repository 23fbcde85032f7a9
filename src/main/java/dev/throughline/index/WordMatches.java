package dev.throughline.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where a text has a question's words, under the same analysis as the search. O(length of both).
final class WordMatches {

    private final EnglishWords english;

    WordMatches(EnglishWords english) {
        this.english = english;
    }

    /// In order, without overlaps.
    List<Span> spans(String query, String text) {
        return matches(query, text).stream().map(word -> new Span(word.start(), word.end())).toList();
    }

    /// The first form of each word that the text has.
    List<String> words(String query, String text) {
        Map<String, String> forms = new LinkedHashMap<>();
        matches(query, text).forEach(word -> forms.putIfAbsent(word.term(), text.substring(word.start(), word.end())));
        return List.copyOf(forms.values());
    }

    private List<Word> matches(String query, String text) {
        QueryWords wanted = QueryWords.of(query, english);
        List<Word> found = new ArrayList<>();
        english.in(text).stream().filter(word -> wanted.terms().containsKey(word.term())).forEach(found::add);
        Identifiers.in(text).stream().filter(word -> wanted.keys().contains(word.term())).forEach(found::add);
        found.sort(Comparator.comparingInt(Word::start).thenComparing(Comparator.comparingInt(Word::end).reversed()));
        return withoutOverlaps(found);
    }

    private static List<Word> withoutOverlaps(List<Word> sorted) {
        List<Word> apart = new ArrayList<>();
        for (Word word : sorted) {
            Word last = apart.isEmpty() ? null : apart.getLast();
            if (last == null || word.start() >= last.end()) {
                apart.add(word);
            } else if (word.end() > last.end()) {
                apart.set(apart.size() - 1, new Word(last.term(), last.stop(), last.start(), word.end()));
            }
        }
        return apart;
    }
}
