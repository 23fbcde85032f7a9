package dev.throughline.engine.undertaking;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// "Refund of €15 for order 4521 approved", "I have approved the refund": whoever approves something promises it.
final class Approvals {

    private static final int REACH = 12;
    private static final Set<String> TOLD = Set.of("was", "were", "had", "not", "never", "if", "once", "when", "be");

    private Approvals() {}

    static @Nullable Promised at(Sentence sentence, int approved, LocalDate said) {
        if (sentence.find(TOLD, approved - 3, approved) >= 0) {
            return null;
        }
        DueTime.Due due = DueTime.in(sentence, approved, sentence.size(), said);
        boolean own = sentence.find(Set.of("i", "we", "i've", "we've"), approved - 3, approved) >= 0;
        if (own) {
            int from = approved + 1;
            while (sentence.is(from, PromiseWords.LEADING)) {
                from++;
            }
            int end = Announcements.end(sentence, from);
            while (end - 1 > from && sentence.is(end - 1, Set.of("just", "now", "already", "today"))) {
                end--;
            }
            boolean granted = sentence.find(PromiseWords.GRANTED, from, Math.min(end, from + 4)) >= 0;
            return granted ? Promised.of(sentence, from, withDetail(sentence, end), due, "") : null;
        }
        for (int i = approved - 1; i >= Math.max(0, approved - REACH); i--) {
            if (sentence.is(i, PromiseWords.GRANTED)) {
                return Promised.of(sentence, i, endOfThing(sentence, i, approved), due, by(sentence, approved));
            }
        }
        return null;
    }

    /// Behind "exception:" stands what was granted.
    private static int withDetail(Sentence sentence, int end) {
        return sentence.word(end).equals(":") ? Announcements.end(sentence, end + 1) : end;
    }

    private static int endOfThing(Sentence sentence, int from, int approved) {
        int end = approved;
        while (end - 1 > from && sentence.is(end - 1, Set.of("is", "has", "been", "now", "hereby"))) {
            end--;
        }
        return end;
    }

    private static String by(Sentence sentence, int approved) {
        boolean named = sentence.word(approved + 1).equals("by") && !sentence.is(approved + 2, Set.of("me", "us"));
        return named ? sentence.cut(approved + 2, approved + 3) : "";
    }
}
