package dev.throughline.engine.undertaking;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a third will do or what will be done: "our technician will call you on Friday", "the export will be ready
/// within 72 hours". And where clauses begin and end.
final class Announcements {

    private static final Set<String> CASE = Set.of("hopefully", "only", "probably", "perhaps", "maybe", "normally", "usually");

    private Announcements() {}

    /// @param will where "will" stands, its subject before it
    static @Nullable Promised will(Sentence sentence, int will, LocalDate said) {
        int start = clause(sentence, will);
        if (sentence.is(will + 1, PromiseWords.NOT) || sentence.find(CASE, start, will + 2) >= 0) {
            return null;
        }
        DueTime.Due due = DueTime.in(sentence, will, sentenceEnd(sentence, will), said);
        int end = end(sentence, will + 1);
        boolean staff = sentence.find(PromiseWords.STAFF, start, will) >= 0
                && sentence.is(will + 1, PromiseWords.STAFF_DEEDS)
                && (due != null || sentence.find(PromiseWords.YOU, will, end) >= 0);
        boolean done = sentence.word(will + 1).equals("be") && sentence.is(will + 2, PromiseWords.DONE_TO)
                && (due != null || (sentence.find(PromiseWords.THINGS, start, will) >= 0 && goods(sentence, will + 2)));
        boolean counts = start < will && (staff || done);
        return counts ? Promised.of(sentence, start, end, due, "") : null;
    }

    /// Of what is paid or sent, and not of what a program does.
    private static boolean goods(Sentence sentence, int participle) {
        return sentence.is(participle, Set.of("refunded", "credited", "shipped", "paid", "transferred", "exchanged",
                "replaced", "reimbursed", "dispatched"));
    }

    /// The first word of the clause that this one is in, articles left out.
    static int clause(Sentence sentence, int index) {
        int first = Math.max(0, index);
        while (first > 0 && !sentence.mark(first - 1) && !sentence.is(first - 1, Set.of("but", "so", "because", "that"))) {
            first--;
        }
        while (first < index && sentence.is(first, Set.of("and", "the", "a", "an", "then", "also", "yes", "ok", "now"))) {
            first++;
        }
        return first;
    }

    /// Behind the last word of what is promised.
    static int end(Sentence sentence, int verb) {
        for (int j = verb + 1; j < sentence.size(); j++) {
            boolean joins = sentence.is(j, Set.of(",", "and", "or", "-"));
            if (sentence.is(j, PromiseWords.STOPS) || sentence.is(j, Set.of("(", ")", ":"))
                    || (joins && sentence.is(j + 1, PromiseWords.NEW_CLAUSE))) {
                return j;
            }
        }
        return sentence.size();
    }

    /// Where the next promise or another subject begins: times behind that belong to it.
    static int sentenceEnd(Sentence sentence, int verb) {
        for (int j = verb + 1; j < sentence.size(); j++) {
            if (sentence.is(j, PromiseWords.I_WILL) || sentence.is(j, PromiseWords.WILL)
                    || sentence.is(j, Set.of("because", "since", "but"))) {
                return j;
            }
        }
        return sentence.size();
    }
}
