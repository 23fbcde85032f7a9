package dev.throughline.engine.undertaking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// "Already tried without effect: another cable, a private window": what stands behind the colon.
final class Listed {

    private static final Set<String> I = Vocabulary.words("i i've we we've ive ich wir already");
    private static final int HEAD = 8;
    private static final Set<String> ALREADY = Vocabulary.words("already tried attempted bereits schon versucht probiert");
    private static final Set<String> DID =
            Vocabulary.words("did tried done attempted versucht probiert gemacht unternommen");

    private Listed() {}

    /// "So far I have tried:", with the list on the lines below.
    static boolean announces(Sentence sentence) {
        return sentence.size() <= HEAD * 2 && sentence.find(DID, 0, sentence.size()) >= 0
                && sentence.find(I, 0, sentence.size()) >= 0
                && sentence.find(AttemptWords.NOT, 0, sentence.size()) < 0;
    }

    static List<Span> in(Sentence sentence) {
        int colon = sentence.find(Set.of(":"), 0, HEAD);
        boolean head = colon > 0 && sentence.find(ALREADY, 0, colon) >= 0 && sentence.find(DID, 0, colon) >= 0
                && !denied(sentence, colon);
        List<Span> spans = new ArrayList<>();
        int from = colon + 1;
        // Dashes part a list that was written on one line.
        boolean dashes = head && sentence.word(from).equals("-");
        for (int i = from; head && i <= sentence.size(); i++) {
            if (i == sentence.size() || (dashes && sentence.word(i).equals("-"))) {
                add(sentence, from, i, spans);
                from = i + 1;
            }
        }
        return spans;
    }

    /// Whether the head says that nothing was tried; "without effect" says how it went.
    private static boolean denied(Sentence sentence, int colon) {
        int not = sentence.find(AttemptWords.NOT, 0, colon);
        while (not >= 0 && sentence.word(not).equals("without") && sentence.is(not + 1, AttemptWords.BEHIND_WITHOUT)) {
            not = sentence.find(AttemptWords.NOT, not + 1, colon);
        }
        return not >= 0;
    }

    private static void add(Sentence sentence, int from, int to, List<Span> spans) {
        String text = from < to ? sentence.cut(from, to) : "";
        if (!text.isEmpty() && !text.startsWith("http")) {
            spans.add(new Span(from, to, text));
        }
    }
}
