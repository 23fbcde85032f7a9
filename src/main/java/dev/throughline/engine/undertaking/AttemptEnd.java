package dev.throughline.engine.undertaking;

import java.util.Set;

/// Where what was tried ends: before what came of it, before the next attempt, and before the reason.
final class AttemptEnd {

    private static final Set<String> PRONOUNS = Set.of("it", "that", "this", "them");

    private final Sentence sentence;

    private AttemptEnd(Sentence sentence) {
        this.sentence = sentence;
    }

    /// The word behind the last of the attempt that begins with this verb.
    static int of(Sentence sentence, int verb) {
        return new AttemptEnd(sentence).end(verb);
    }

    private int end(int i) {
        int j = i + 1;
        while (j < sentence.size() && !ends(j, i)) {
            j++;
        }
        return j;
    }

    private boolean ends(int j, int verb) {
        String word = sentence.word(j);
        if (AttemptWords.STOPS.contains(word)) {
            return true;
        }
        return switch (word) {
            case "(", ")", ":", "-" -> true;
            case "," -> !listGoesOn(j + 1);
            case "and", "&", "or", "then" -> j == verb + 1 ? !deed(j + 1) : (sentence.is(j - 1, PRONOUNS) || !goesOn(j + 1));
            case "as" -> sentence.is(j + 1, AttemptWords.BEHIND_AS);
            case "with" -> sentence.is(j + 1, AttemptWords.WITH_RESULT);
            case "to" -> sentence.word(j + 2).equals("avail") || sentence.word(j + 1).equals("see")
                    || sentence.word(j + 1).equals("no");
            case "without" -> sentence.is(j + 1, AttemptWords.BEHIND_WITHOUT);
            case "in" -> sentence.word(j + 1).equals("vain");
            default -> false;
        };
    }

    private boolean deed(int j) {
        int next = skipAdverbs(j);
        return sentence.is(next, AttemptWords.STRONG) || sentence.is(next, AttemptWords.WEAK)
                || sentence.word(next).endsWith("ed");
    }

    /// Behind "and": one more thing, and neither a new attempt nor what came of it.
    private boolean goesOn(int j) {
        int next = skipAdverbs(j);
        String word = sentence.word(next);
        boolean deed = AttemptWords.STRONG.contains(word) || AttemptWords.WEAK.contains(word);
        boolean past = word.endsWith("ed") && !sentence.is(next - 1, AttemptWords.ARTICLES);
        return next < sentence.size() && !deed && !past && !AttemptWords.OTHER_SUBJECT.contains(word)
                && !(word.endsWith("ing") && word.length() > 5)
                && !(AttemptWords.THINGS.contains(word) && doesSomething(next));
    }

    /// Whether the thing named here does something itself: "... and the page still fails".
    private boolean doesSomething(int j) {
        for (int k = j; k < Math.min(sentence.size(), j + 7) && !sentence.mark(k); k++) {
            if (sentence.is(k, AttemptWords.FINITE) || (k > j + 1 && sentence.word(k).endsWith("ed"))) {
                return true;
            }
        }
        return false;
    }

    /// Behind a comma: one more thing of the same attempt, short and without a verb of its own.
    private boolean listGoesOn(int j) {
        int next = sentence.is(j, AttemptWords.JOINS) ? j + 1 : j;
        if (sentence.word(next).equals("same") || sentence.word(next + 1).equals("same")) {
            return false;
        }
        if (!sentence.is(next, AttemptWords.LIST_HEADS) && !sentence.is(next, AttemptWords.ARTICLES)) {
            return false;
        }
        return !doesSomething(next) && goesOn(next);
    }

    private int skipAdverbs(int j) {
        int next = j;
        while (!sentence.is(next, AttemptWords.HAVE)
                && (sentence.is(next, AttemptWords.ADVERBS) || sentence.word(next).equals("then"))) {
            next++;
        }
        return next;
    }
}
