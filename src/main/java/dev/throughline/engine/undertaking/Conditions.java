package dev.throughline.engine.undertaking;

/// Whether a sentence says something only for a case: "if you send us a photo, we will ...", "please call and I will
/// ...". "I'll ask if it is there" is none.
final class Conditions {

    private static final Phrases ROWS = Phrases.of("""
            in case
            should you
            as long as
            for the case
            would you like
            let me know
            let us know
            | send me
            | send us
            | give me
            | tell me
            """);
    private static final Phrases WHEN = Phrases.of("""
            when
            once you
            once we
            once it
            once the
            once they
            once i
            once your
            as soon as
            """);

    private Conditions() {}

    static boolean in(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            boolean indirect = sentence.is(i - 1, PromiseWords.ASKING) && !sentence.word(i - 1).equals("know");
            if (sentence.is(i, PromiseWords.IF) && !indirect) {
                return true;
            }
        }
        return ROWS.in(sentence);
    }

    /// Where it says "when", "once" or "as soon as"; -1 if it does not.
    static int when(Sentence sentence) {
        int at = WHEN.find(sentence);
        return at > 0 && sentence.is(at - 1, PromiseWords.ASKING) ? -1 : at;
    }
}
