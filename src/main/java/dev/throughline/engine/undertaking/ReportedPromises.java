package dev.throughline.engine.undertaking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a note says that somebody promised: "priya-agent promised an offer by Tuesday", "Ines versprach einen Anruf".
final class ReportedPromises {

    private static final Set<String> PROMISED = Set.of("promised", "versprach");
    private static final Set<String> NOT = Set.of("not", "never", "nicht", "nie", "was", "were", "if", "wurde", "nobody", "niemand");

    private ReportedPromises() {}

    static List<Promised> in(Sentence sentence, LocalDate said) {
        List<Promised> found = new ArrayList<>();
        int verb = sentence.find(PROMISED, 1, sentence.size());
        boolean named = verb > 0 && (sentence.capital(verb - 1) || sentence.word(verb - 1).indexOf('-') > 0)
                && sentence.find(NOT, verb - 2, verb) < 0 && !sentence.question() && !sentence.quoted(verb);
        if (!named) {
            return found;
        }
        int from = verb + 1;
        // To whom: "promised Samuel Okwuosa the hub", "versprach Frau Hoffmann einen Anruf".
        while (sentence.capital(from) && from < verb + 4 && !sentence.is(from + 1, Set.of("by", "bis", "am", "on", ""))) {
            from++;
        }
        while (sentence.is(from, PromiseWords.LEADING) || sentence.word(from).equals("to")) {
            from++;
        }
        if (from >= sentence.size() || sentence.mark(from) || sentence.word(from).equals("by")) {
            return found;
        }
        int end = Announcements.end(sentence, from);
        DueTime.Due due = DueTime.in(sentence, from, sentence.size(), said);
        Promised promised = Promised.of(sentence, from, end, due, sentence.cut(verb - 1, verb));
        if (promised != null) {
            found.add(promised);
        }
        return found;
    }
}
