package dev.throughline.console.recall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of a text, to be marked.
///
/// @param end index behind its last character
record Span(int start, int end) {

    static List<int[]> pairs(List<Span> spans) {
        return spans.stream().map(span -> new int[] {span.start(), span.end()}).toList();
    }

    /// Where whole words of a text are among those given, without overlaps.
    static List<Span> of(String text, List<String> words) {
        List<Span> found = new ArrayList<>();
        for (String word : words) {
            if (word.isBlank()) {
                continue;
            }
            Matcher matcher = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
            while (matcher.find()) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
        }
        found.sort(Comparator.comparingInt(Span::start).thenComparing(Comparator.comparingInt(Span::end).reversed()));
        List<Span> apart = new ArrayList<>();
        for (Span span : found) {
            if (apart.isEmpty() || span.start >= apart.getLast().end) {
                apart.add(span);
            }
        }
        return apart;
    }
}
