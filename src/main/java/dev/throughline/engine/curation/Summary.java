package dev.throughline.engine.curation;

import dev.throughline.memory.Memory;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A summary made of the memories' own sentences: those whose words occur in most of the memories, without repeats
/// (SumBasic; Nenkova and Vanderwende 2005). Linear in the text for each sentence taken.
public final class Summary {

    private static final int SENTENCES = 5;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Summary() {}

    /// At most five sentences, in the order in which they stand in the memories.
    public static String of(List<Memory> memories) {
        List<String> sentences = new ArrayList<>(new LinkedHashSet<>(
                memories.stream().flatMap(memory -> sentences(memory.content()).stream()).toList()));
        Map<String, Double> weights = weights(sentences);
        Set<Integer> taken = new HashSet<>();
        while (taken.size() < Math.min(SENTENCES, sentences.size())) {
            int best = best(sentences, weights, taken);
            taken.add(best);
            // A word once said weighs less, so that the next sentence says something else.
            words(sentences.get(best)).forEach(word -> weights.merge(word, 0.0, (weight, _) -> weight * weight));
        }
        return String.join(" ", taken.stream().sorted().map(sentences::get).toList());
    }

    private static int best(List<String> sentences, Map<String, Double> weights, Set<Integer> taken) {
        int best = -1;
        double highest = -1;
        for (int i = 0; i < sentences.size(); i++) {
            List<String> words = words(sentences.get(i));
            double score = words.stream().mapToDouble(word -> weights.getOrDefault(word, 0.0)).sum()
                    / Math.max(1, words.size());
            if (!taken.contains(i) && score > highest) {
                best = i;
                highest = score;
            }
        }
        return best;
    }

    private static Map<String, Double> weights(List<String> sentences) {
        Map<String, Double> weights = new HashMap<>();
        List<String> all = sentences.stream().flatMap(sentence -> words(sentence).stream()).toList();
        all.forEach(word -> weights.merge(word, 1.0 / all.size(), Double::sum));
        return weights;
    }

    private static List<String> sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String sentence = text.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            start = end;
        }
        return sentences;
    }

    private static List<String> words(String sentence) {
        return NO_WORD.splitAsStream(sentence.toLowerCase(Locale.ROOT)).filter(word -> word.length() > 2).toList();
    }
}
