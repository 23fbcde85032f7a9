package dev.throughline.engine.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The sentences of a long text that speak most of what was asked, in their order, with an ellipsis where some are left
/// out. Costs one test of the fit a sentence taken.
final class Excerpt {

    private static final String GAP = " … ";
    private static final int SENTENCES = 40;

    private Excerpt() {}

    /// @param words what was asked; without any the beginning is kept
    /// @param fits whether a text of this length has room
    /// @return empty if not even one sentence fits
    static Optional<String> of(String text, List<String> words, Predicate<String> fits) {
        List<String> sentences = sentences(text);
        List<Integer> byWorth = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            byWorth.add(i);
        }
        byWorth.sort(Comparator.comparingLong((Integer at) -> -worth(sentences.get(at), words)));
        TreeSet<Integer> taken = new TreeSet<>();
        for (int at : byWorth) {
            taken.add(at);
            if (!fits.test(joined(sentences, taken))) {
                taken.remove(at);
            }
        }
        return taken.isEmpty() ? Optional.empty() : Optional.of(joined(sentences, taken));
    }

    private static long worth(String sentence, List<String> words) {
        String folded = sentence.toLowerCase(Locale.ROOT);
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).distinct().filter(folded::contains).count();
    }

    private static String joined(List<String> sentences, TreeSet<Integer> taken) {
        StringBuilder text = new StringBuilder(taken.first() > 0 ? GAP.stripLeading() : "");
        int last = taken.first();
        for (int at : taken) {
            text.append(at == taken.first() ? "" : at == last + 1 ? " " : GAP).append(sentences.get(at));
            last = at;
        }
        return last < sentences.size() - 1 ? text.append(GAP.stripTrailing()).toString() : text.toString();
    }

    private static List<String> sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE && sentences.size() < SENTENCES; end = breaks.next()) {
            String sentence = text.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            start = end;
        }
        return sentences;
    }
}
