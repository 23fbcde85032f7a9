package dev.throughline.engine.undertaking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was tried, in German: "ich habe das Handy neu gestartet, den Cache geleert und ..." up to each participle, or
/// "Batterie getauscht" alone. One pass over the words.
final class GermanAttempts {

    private static final Set<String> HAVE = Vocabulary.words("habe haben hab");
    private static final Set<String> I = Vocabulary.words("ich wir");
    private static final Set<String> DONE = Vocabulary.words("""
            gestartet neugestartet geleert gelöscht deinstalliert installiert neuinstalliert zurückgesetzt ausgeschaltet
            eingeschaltet abgeklemmt ausgesteckt eingesteckt getauscht ausgetauscht gewechselt angelernt probiert
            ausprobiert versucht getestet geprüft überprüft kontrolliert deaktiviert aktiviert aktualisiert geändert
            umgestellt gekoppelt getrennt gereinigt abgemeldet abgezogen gezogen zurückgestellt eingerichtet
            umgesteckt angeschlossen repariert formatiert wiederhergestellt durchgeführt verschoben entfernt
            """);
    private static final Set<String> DEEDS = Vocabulary.words("""
            umgestellt freigeschaltet korrigiert storniert weitergeleitet gemeldet nachgefragt geändert zurückgesetzt
            aktiviert deaktiviert verschoben verlängert entsperrt ausgeschaltet eingeschaltet geprüft getestet gelöscht
            zusammengeführt angestoßen eingetragen ausgetauscht
            """);
    private static final Set<String> LIGHT = Vocabulary.words("""
            schon bereits auch jetzt es ich wir dies mal eben also hier sie ihn und sowie dann danach anschließend
            """);
    private static final Set<String> NOT = Vocabulary.words("nicht nie niemals kein keine keinen keinem niemand");
    private static final Set<String> OTHER = Vocabulary.words("""
            wurde wurden wird werden worden ist sind war waren hat hatte sei soll sollte kann können bitte wenn falls
            dass weil obwohl aber doch trotzdem jedoch nachdem seitdem seit als
            """);
    private static final Set<String> THE = Vocabulary.words("der die das den dem meine meinen mein unsere unseren unser");
    private static final int SHORT_CLAUSE = 6;

    private final Sentence sentence;
    private final Set<String> participles;
    private final List<Span> found = new ArrayList<>();

    private GermanAttempts(Sentence sentence, boolean desk) {
        this.sentence = sentence;
        this.participles = desk ? DEEDS : DONE;
    }

    static List<Span> in(Sentence sentence, boolean desk) {
        if (sentence.question() || !sentence.has(desk ? DEEDS : DONE)) {
            return List.of();
        }
        GermanAttempts attempts = new GermanAttempts(sentence, desk);
        int have = attempts.have();
        if (have >= 0) {
            attempts.behind(have);
        } else if (!desk) {
            attempts.alone();
        }
        return attempts.found;
    }

    /// Where "have" stands beside "I" or "we".
    private int have() {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.is(i, HAVE) && (sentence.is(i - 1, I) || sentence.is(i + 1, I))
                    && sentence.find(OTHER, 0, i) < 0) {
                return i;
            }
        }
        return -1;
    }

    private void behind(int have) {
        // "Die Batterie habe ich getauscht": what was done it to stands in front.
        boolean fronted = sentence.is(have + 1, I) && have > 0 && !sentence.is(have - 1, LIGHT);
        int start = fronted ? clause(have) : have + 1;
        for (int i = have + 1; i < sentence.size(); i++) {
            if (sentence.is(i, OTHER)) {
                return;
            }
            if (sentence.is(i, participles)) {
                keep(start, i);
                start = i + 1;
            }
        }
    }

    /// "Cache geleert, neu gestartet": each clause is a thing and what was done to it.
    private void alone() {
        int start = 0;
        for (int i = 0; i <= sentence.size(); i++) {
            if (i < sentence.size() && !sentence.mark(i)) {
                continue;
            }
            int last = i - 1;
            if (last < start || i - start > SHORT_CLAUSE || !sentence.is(last, participles)
                    || sentence.find(OTHER, start, i) >= 0) {
                return;
            }
            keep(start, last);
            start = i + 1;
        }
    }

    private int clause(int i) {
        int first = i;
        while (first > 0 && !sentence.mark(first - 1)) {
            first--;
        }
        return first;
    }

    private void keep(int from, int participle) {
        int start = from;
        while (start < participle && (sentence.mark(start) || sentence.is(start, LIGHT) || sentence.is(start, THE))) {
            start++;
        }
        boolean nothing = start == participle && !sentence.word(participle).startsWith("neu");
        String text = nothing || sentence.find(NOT, start, participle) >= 0 ? null : text(start, participle);
        if (text != null) {
            found.add(new Span(start, participle + 1, text));
        }
    }

    private @Nullable String text(int from, int participle) {
        String text = sentence.cut(from, participle + 1);
        return text.isEmpty() ? null : text;
    }
}
