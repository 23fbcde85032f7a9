package dev.throughline.engine.undertaking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was promised, in German: "wir erstatten Ihnen 41 € innerhalb von fünf Tagen", "ich melde mich morgen", "unser
/// Techniker ruft Sie am Freitag an", "Rückruf versprochen". One pass over the words.
final class GermanPromises {

    private static final Set<String> I = Vocabulary.words("ich wir");
    /// Enough beside "ich" or "wir".
    private static final Set<String> DEEDS = Vocabulary.words("""
            erstatte erstatten überweise überweisen melde melden informiere informieren benachrichtige benachrichtigen
            ersetze ersetzen storniere stornieren veranlasse veranlassen kümmere kümmern leite leiten tausche tauschen
            schicke schicken sende senden rufe rufen verschicke verschicken versende versenden ersetzen vergüte
            """);
    /// Enough with a time or "Ihnen".
    private static final Set<String> FOR_YOU = Vocabulary.words("""
            schreibe schreiben gebe geben bringe bringen prüfe prüfen kläre klären stelle stellen buche buchen
            verlängere verlängern ändere ändern bestelle bestellen frage fragen liefere liefern
            """);
    private static final Set<String> WILL = Vocabulary.words("werde werden");
    private static final Set<String> INFINITIVES = Vocabulary.words("""
            erstatten überweisen melden informieren benachrichtigen ersetzen stornieren veranlassen kümmern weiterleiten
            austauschen schicken zuschicken senden zusenden anrufen zurückrufen verschicken versenden prüfen klären
            schreiben gutschreiben umtauschen nachliefern bearbeiten freischalten
            """);
    private static final Set<String> DONE_TO = Vocabulary.words("""
            erstattet gutgeschrieben überwiesen verschickt versendet zugeschickt zugesandt ausgetauscht ersetzt geliefert
            umgetauscht
            """);
    private static final Set<String> WE_CALL = Vocabulary.words("ruft meldet kommt liefert geht verlässt schickt tauscht bringt");
    private static final Set<String> STAFF = Vocabulary.words("""
            techniker kollege kollegin kundendienst zusteller bote fahrer buchhaltung rechnung paket ersatz lampe gerät
            sendung lieferung erstattung gutschrift ersatzgerät ware bestellung team
            """);
    private static final Set<String> YOU_GET = Vocabulary.words("erhalten bekommen haben");
    private static final Set<String> GRANTED = Vocabulary.words("rückruf erstattung anruf gutschrift ersatz umtausch austausch rückzahlung");
    private static final Set<String> GIVEN = Vocabulary.words("versprochen zugesagt genehmigt bewilligt freigegeben");
    private static final Set<String> YOU = Vocabulary.words("ihnen sie ihr ihre ihren dir dich euch");
    private static final Set<String> STOPS = Vocabulary.words("aber denn weil da damit wobei dass ob bis-dahin");
    private static final Set<String> NEW_CLAUSE = Vocabulary.words(
            "ich wir sie es er dann das der die bitte und aber so dass die ob wenn falls dort hier");
    private static final Set<String> PARTICLES = Vocabulary.words("an zu weiter aus ab zurück");
    private static final Set<String> HEDGE = Vocabulary.words("""
            nicht kein keine nie wenn falls sobald sofern leider versuche versuchen gern gerne würde
            gegebenenfalls eventuell vielleicht hoffentlich
            """);

    private final Sentence sentence;
    private final LocalDate said;
    private final List<Promised> found = new ArrayList<>();

    private GermanPromises(Sentence sentence, LocalDate said) {
        this.sentence = sentence;
        this.said = said;
    }

    static List<Promised> in(Sentence sentence, LocalDate said) {
        if (sentence.question() || sentence.has(PromiseWords.IF)) {
            return List.of();
        }
        return new GermanPromises(sentence, said).walk();
    }

    private List<Promised> walk() {
        for (int i = 0; i < sentence.size(); i++) {
            Promised promised = sentence.quoted(i) ? null : at(i);
            if (promised != null) {
                found.add(promised);
                i = Math.max(i, promised.span().to() - 1);
            }
        }
        return found;
    }

    private @Nullable Promised at(int i) {
        boolean first = sentence.is(i - 1, I) || sentence.is(i + 1, I);
        if (first && (sentence.is(i, DEEDS) || sentence.is(i, FOR_YOU) || sentence.is(i, WILL))) {
            return first(i);
        }
        if (sentence.is(i, WE_CALL)) {
            return staff(i);
        }
        if (sentence.is(i, YOU_GET) && (sentence.word(i - 1).equals("sie") || sentence.word(i + 1).equals("sie"))) {
            return timed(sentence.word(i - 1).equals("sie") ? i - 1 : clause(i), i);
        }
        if (sentence.is(i, Set.of("wird", "werden")) && !first) {
            return passive(i);
        }
        return sentence.is(i, GIVEN) ? given(i) : null;
    }

    private @Nullable Promised first(int verb) {
        int end = end(verb);
        if (sentence.find(HEDGE, clause(verb), end) >= 0) {
            return null;
        }
        DueTime.Due due = due(verb, end);
        boolean counts = sentence.is(verb, DEEDS)
                || (sentence.is(verb, FOR_YOU) && (due != null || sentence.find(YOU, verb, end) >= 0))
                || (sentence.is(verb, WILL) && sentence.find(INFINITIVES, verb + 1, end) >= 0);
        int from = sentence.is(verb, WILL) ? sentence.is(verb + 1, I) ? verb + 2 : verb + 1 : verb;
        return counts && from < end ? Promised.of(sentence, from, end, due, "") : null;
    }

    /// "Unser Techniker ruft Sie am Freitag an", "die Rechnung geht heute noch an ...".
    private @Nullable Promised staff(int verb) {
        int start = clause(verb);
        return sentence.find(STAFF, start, verb) >= 0 ? timed(start, verb) : null;
    }

    private @Nullable Promised timed(int from, int verb) {
        int end = end(verb);
        DueTime.Due due = sentence.find(HEDGE, from, end) >= 0 ? null : due(verb, end);
        return due == null ? null : Promised.of(sentence, from, end, due, "");
    }

    private @Nullable Promised passive(int verb) {
        int start = clause(verb);
        int end = end(verb);
        boolean done = sentence.find(DONE_TO, verb + 1, end) >= 0 && sentence.find(HEDGE, start, end) < 0;
        DueTime.Due due = due(verb, end);
        boolean counts = done && start < verb && (due != null || sentence.find(YOU, verb, end) >= 0);
        return counts ? Promised.of(sentence, start, end, due, "") : null;
    }

    private @Nullable Promised given(int i) {
        int thing = sentence.find(GRANTED, clause(i), i);
        boolean told = sentence.find(Set.of("hat", "hatte", "wurde", "nicht", "nie", "haben"), clause(i), i) >= 0
                && sentence.find(I, clause(i), i) < 0;
        return thing < 0 || told ? null : Promised.of(sentence, thing, i + 1, due(thing, sentence.size()), "");
    }

    private DueTime.@Nullable Due due(int verb, int end) {
        DueTime.Due behind = DueTime.in(sentence, verb, end, said);
        return behind != null ? behind : DueTime.in(sentence, clause(verb), verb, said);
    }

    private int clause(int index) {
        int first = index;
        while (first > 0 && !sentence.mark(first - 1)) {
            first--;
        }
        while (first < index && sentence.is(first, Set.of("und", "dann", "der", "die", "das", "unser", "unsere", "ein", "eine"))) {
            first++;
        }
        return first;
    }

    private int end(int verb) {
        for (int j = verb + 1; j < sentence.size(); j++) {
            boolean particle = sentence.is(j - 1, PARTICLES) && sentence.word(j).equals("und");
            boolean joins = sentence.is(j, Set.of(",", "und", "oder", "-"));
            if (particle || (sentence.is(j, STOPS) && j > verb + 1) || sentence.is(j, Set.of("(", ")", ":"))
                    || (joins && (sentence.is(j + 1, NEW_CLAUSE) || sentence.is(j + 1, DEEDS) || sentence.is(j + 1, FOR_YOU)
                            || sentence.is(j + 1, WE_CALL) || sentence.is(j + 1, YOU_GET)))) {
                return j;
            }
        }
        return sentence.size();
    }
}
