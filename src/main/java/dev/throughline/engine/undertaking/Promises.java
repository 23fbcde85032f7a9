package dev.throughline.engine.undertaking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was promised, in English: "I will call you back on Friday", "you will have the money by Tuesday", "refund of
/// €41 approved", "a new one ships tomorrow". Conditions, questions, hopes and politeness are none. One pass over the
/// words.
final class Promises {

    private static final int REACH = 25;
    private static final Set<String> PLEASE = Set.of("please");
    private static final Set<String> NO_THING = Vocabulary.words("i we you to please they he she which who what how");
    private static final Set<String> OTHERWISE =
            Vocabulary.words("to can could may might should would you must let does do i we");

    private final Sentence sentence;
    private final LocalDate said;
    private final boolean conditional;
    private final int when;
    private final List<Promised> found = new ArrayList<>();

    private Promises(Sentence sentence, LocalDate said) {
        this.sentence = sentence;
        this.said = said;
        this.conditional = Conditions.in(sentence);
        this.when = Conditions.when(sentence);
    }

    /// @param said the day, to count "tomorrow" from
    static List<Promised> in(Sentence sentence, LocalDate said) {
        return sentence.question() ? List.of() : new Promises(sentence, said).walk();
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
        String word = sentence.word(i);
        if (word.equals("promise") || word.equals("guarantee")) {
            return promise(i);
        }
        if (word.equals("approved") || word.equals("approve")) {
            return Approvals.at(sentence, i, said);
        }
        if (conditional || sentence.find(PLEASE, 0, i) >= 0 || sentence.find(PromiseWords.HOPE, i - 4, i) >= 0) {
            return null;
        }
        if (PromiseWords.I_WILL.contains(word)) {
            return first(i + 1, i + 1);
        }
        if (PromiseWords.YOU_WILL.contains(word)) {
            return second(i, i + 1, false);
        }
        if (PromiseWords.WILL.contains(word)) {
            return will(i);
        }
        if (PromiseWords.I_AM.contains(word) || (sentence.is(i, Set.of("am", "are")) && sentence.is(i - 1, PromiseWords.I))) {
            boolean goingTo = sentence.word(i + 1).equals("going") && sentence.word(i + 2).equals("to");
            return goingTo ? first(i + 3, i + 3) : doing(i + 1);
        }
        return PromiseWords.SCHEDULED.contains(word) ? scheduled(i) : null;
    }

    private @Nullable Promised will(int i) {
        int subject = i - 1;
        while (sentence.is(subject, PromiseWords.BETWEEN)) {
            subject--;
        }
        if (sentence.is(subject, PromiseWords.I)) {
            return first(i + 1, i + 1);
        }
        if (sentence.word(subject).equals("you")) {
            return second(subject, i + 1, false);
        }
        int start = ownClause(i);
        if (start >= 0) {
            return first(i + 1, start);
        }
        return when >= 0 ? null : Announcements.will(sentence, i, said);
    }

    /// "I'm preparing an offer and will send it": where the words behind "I'm" begin; -1 if "I" does not lead here.
    private int ownClause(int will) {
        if (!sentence.is(will - 1, Set.of("and", "then", ","))) {
            return -1;
        }
        for (int k = will - 2; k >= Math.max(0, will - REACH); k--) {
            if (sentence.is(k, PromiseWords.I) || sentence.is(k, PromiseWords.I_AM) || sentence.is(k, PromiseWords.I_WILL)
                    || sentence.is(k, AttemptWords.PERFECT)) {
                return k + 1;
            }
            if (sentence.is(k, Set.of("it", "they", "you", "he", "she", "which")) && sentence.is(k - 1, PromiseWords.NEW_CLAUSE)) {
                return -1;
            }
        }
        return -1;
    }

    /// @param from the first word behind "will"
    /// @param clause where to begin instead when the deed alone ("send it") would not say what is meant
    private @Nullable Promised first(int from, int clause) {
        int verb = from;
        while (sentence.is(verb, PromiseWords.BETWEEN)) {
            verb++;
        }
        if (sentence.is(verb, PromiseWords.NOT)) {
            return null;
        }
        int end = end(verb);
        DueTime.Due due = due(verb, clause);
        if (when >= 0 && (when < verb || PromiseWords.WORD.length(sentence, verb) == 0)) {
            return null;
        }
        boolean mine = sentence.find(PromiseWords.MINE, verb, Math.min(end, verb + 5)) >= 0;
        boolean counts = PromiseWords.DEEDS.length(sentence, verb) > 0
                || (sentence.is(verb, PromiseWords.FOR_YOU)
                        && (due != null || sentence.find(PromiseWords.YOU, verb + 1, end) >= 0))
                || (due != null && PromiseWords.TIMED.length(sentence, verb) > 0);
        if (!counts || (mine && due == null)) {
            return null;
        }
        boolean vague = clause < from && sentence.is(verb + 1, Set.of("it", "them"));
        return Promised.of(sentence, vague ? clause : verb, end, due, "");
    }

    /// @param you where "you" stands
    /// @param from the first word behind "will"
    /// @param sworn whether "I promise" stands before it
    private @Nullable Promised second(int you, int from, boolean sworn) {
        int verb = from;
        while (sentence.is(verb, PromiseWords.BETWEEN)) {
            verb++;
        }
        int end = end(verb);
        boolean again = !found.isEmpty() && sentence.is(verb + 1, Set.of("it", "them"));
        if ((when >= 0 && !sworn) || again) {
            return null;
        }
        DueTime.Due due = due(verb, you);
        boolean passive = sentence.word(verb).equals("be") && sentence.is(verb + 1, PromiseWords.GET_PASSIVE);
        boolean gets = sentence.is(verb, PromiseWords.GET);
        boolean goods = gets && sentence.find(PromiseWords.GOODS, verb, end) >= 0;
        return sworn || passive || goods || (gets && due != null && !sentence.is(verb, Set.of("see", "find")))
                ? Promised.of(sentence, you, end, due, "") : null;
    }

    /// "I promise you a new one", "I promise to call", "I promise that you will have it".
    private @Nullable Promised promise(int i) {
        boolean own = sentence.is(i - 1, PromiseWords.I) || (sentence.is(i - 1, PromiseWords.BETWEEN)
                && sentence.is(i - 2, PromiseWords.I));
        if (!own || sentence.find(PromiseWords.IF, 0, sentence.size()) >= 0) {
            return null;
        }
        int next = i + 1;
        while (sentence.is(next, Set.of("that", "you")) && !sentence.is(next + 1, PromiseWords.WILL)) {
            next++;
        }
        if (sentence.word(next).equals("to")) {
            return Promised.of(sentence, next + 1, end(next + 1), due(next, next), "");
        }
        if (sentence.word(next).equals("you")) {
            return second(next, next + 2, true);
        }
        boolean says = next < sentence.size() && !sentence.mark(next) && !sentence.is(next, Set.of("it", "this"));
        return says && !sentence.is(next, PromiseWords.I_WILL) && !sentence.is(next, PromiseWords.I)
                ? Promised.of(sentence, lead(next), end(next), due(next, next), "") : null;
    }

    private int lead(int from) {
        return sentence.is(from, PromiseWords.LEADING) ? from + 1 : from;
    }

    /// "we're raising the pool next week".
    private @Nullable Promised doing(int verb) {
        int end = end(verb);
        DueTime.Due due = sentence.is(verb, PromiseWords.DOING) ? DueTime.in(sentence, verb, end, said) : null;
        return due == null ? null : Promised.of(sentence, verb, end, due, "");
    }

    /// "Two new lanterns ship tomorrow": a thing, when it goes.
    private @Nullable Promised scheduled(int verb) {
        int start = Announcements.clause(sentence, verb);
        int end = end(verb);
        boolean thing = start < verb && when < 0 && !sentence.is(start, NO_THING)
                && sentence.find(PromiseWords.NOT, start, verb) < 0 && sentence.find(OTHERWISE, start, verb) < 0;
        boolean appears = sentence.is(verb, Set.of("come", "comes")) && sentence.word(verb + 1).equals("out");
        DueTime.Due due = thing && !appears ? DueTime.in(sentence, verb, Math.min(end, verb + 10), said) : null;
        return due == null ? null : Promised.of(sentence, start, Math.max(end, due.to()), due, "");
    }

    private DueTime.@Nullable Due due(int verb, int clause) {
        int end = Announcements.sentenceEnd(sentence, verb);
        DueTime.Due behind = DueTime.in(sentence, verb, end, said);
        return behind != null ? behind : DueTime.in(sentence, Announcements.clause(sentence, clause - 1), verb, said);
    }

    private int end(int verb) {
        return Announcements.end(sentence, verb);
    }
}
