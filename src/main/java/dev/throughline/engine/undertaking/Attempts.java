package dev.throughline.engine.undertaking;

import dev.throughline.memory.Undertaking.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was tried, in English: a verb of mending in the past, said by "I" or "we", at the head of a sentence, or in a
/// row after another ("I restarted the hub, cleared the cache and tried another cable"). One pass over the words.
final class Attempts {

    private static final Set<String> INTERRUPT = Set.of("it", "they", "you", "he", "she", "which", "who", "it's");
    private static final Set<String> TWICE = Set.of("twice", "repeatedly");
    /// Begin a question; other sentences with a question mark only wonder ("I cleared the cache and it still fails?").
    private static final Set<String> ASKING = Vocabulary.words("""
            what how why when where who which can could do does did is are am was were has have had should shall would
            will may might any if so and or
            """);
    private static final int REACH = 14;

    private enum Place {
        /// "I" or "we" did it.
        OWN,
        /// One more in a row.
        LISTED,
        /// At the head, without anybody.
        BARE,
        NONE
    }

    /// @param certain whether it counts by itself, and not only beside another
    private record Candidate(Span span, boolean certain) {}

    private final Sentence sentence;
    private final boolean desk;
    private final boolean reasons;
    private final List<Candidate> found = new ArrayList<>();
    private int from;

    private Attempts(Sentence sentence, boolean desk, boolean reasons) {
        this.sentence = sentence;
        this.desk = desk;
        this.reasons = reasons || sentence.has(AttemptWords.REASONS);
    }

    /// @param desk whether somebody at the desk speaks: then what counts is what they did for the customer
    /// @param reasons whether what stands around shows that the fault was being looked for
    static List<Span> in(Sentence sentence, boolean desk, boolean reasons) {
        if (sentence.question() && (desk || sentence.is(0, ASKING))) {
            return List.of();
        }
        return new Attempts(sentence, desk, reasons).walk();
    }

    private List<Span> walk() {
        List<Span> listed = Listed.in(sentence);
        if (!listed.isEmpty()) {
            return listed;
        }
        from = mainClause();
        for (int i = from; i < sentence.size(); i++) {
            Candidate candidate = sentence.quoted(i) ? null : at(i);
            if (candidate != null) {
                found.add(candidate);
                i = Math.max(i, candidate.span().to() - 1);
            }
        }
        if (found.isEmpty() && reasons && !desk) {
            doing();
        }
        return found.stream().anyMatch(Candidate::certain) ? found.stream().map(Candidate::span).toList() : List.of();
    }

    /// "Even after removing all cookies the problem remains", "closing and opening it did not help".
    private void doing() {
        for (int i = 0; i < sentence.size(); i++) {
            boolean led = i == 0 || (i == 1 && sentence.is(0, AttemptWords.ADVERBS))
                    || sentence.is(i - 1, Set.of("after", "by"));
            if (led && sentence.is(i, AttemptWords.DOING) && Results.of(sentence) != Outcome.OPEN) {
                int end = i + 1;
                while (end < sentence.size() && !sentence.mark(end) && !sentence.is(end, AttemptWords.FINITE)
                        && !sentence.is(end, AttemptWords.STOPS) && !sentence.is(end, AttemptWords.PROBLEM)) {
                    end++;
                }
                Candidate candidate = says(i, end) ? candidate(i, end, true) : null;
                if (candidate != null) {
                    found.add(candidate);
                }
                return;
            }
        }
    }

    /// Behind a leading "when ..., " or "after ..., "; the end if nothing follows it.
    private int mainClause() {
        int start = 0;
        while (sentence.mark(start) || sentence.is(start, AttemptWords.JOINS)) {
            start++;
        }
        if (!sentence.is(start, AttemptWords.SUBORDINATE) || sentence.word(start).equals("all")) {
            return start;
        }
        int comma = sentence.find(Set.of(","), start, sentence.size());
        return comma < 0 ? sentence.size() : comma + 1;
    }

    private @Nullable Candidate at(int i) {
        boolean strong = strong(i);
        if (!strong && !sentence.is(i, AttemptWords.WEAK) && !(desk && sentence.is(i, AttemptWords.DEEDS))) {
            return gerund(i);
        }
        Place place = place(i, strong);
        boolean fits = switch (place) {
            case OWN, LISTED -> !desk || sentence.is(i, AttemptWords.DEEDS);
            case BARE -> !desk && !sentence.is(i, AttemptWords.AMBIGUOUS) && !sentence.is(i + 1, AttemptWords.BE)
                    && !sentence.word(i + 1).equals("by");
            case NONE -> false;
        };
        if (!fits) {
            return strong && !desk ? participle(i) : null;
        }
        int end = AttemptEnd.of(sentence, i);
        // "I did try your suggestion" begins with "did".
        int first = sentence.word(i).equals("try") ? sentence.find(Set.of("did"), i - 2, i) : i;
        return says(i, end) ? candidate(first, end, desk || strong || reasoned(i)) : null;
    }

    private boolean strong(int i) {
        if (sentence.word(i).equals("did")) {
            return sentence.is(i + 1, AttemptWords.ARTICLES) && sentence.find(AttemptWords.NOUNS_DONE, i + 2, i + 5) > 0;
        }
        return sentence.is(i, AttemptWords.STRONG) || (sentence.word(i).equals("try") && afterDid(i));
    }

    private boolean afterDid(int i) {
        return sentence.word(i - 1).equals("did") || sentence.word(i - 2).equals("did");
    }

    private @Nullable Candidate candidate(int i, int end, boolean certain) {
        String text = sentence.cut(i, end);
        return text.isEmpty() ? null : new Candidate(new Span(i, end, decapitalised(text)), certain);
    }

    private static String decapitalised(String text) {
        boolean shouted = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return shouted ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private boolean reasoned(int i) {
        // "I have checked Show an alert" is about a box in a form.
        boolean looked = sentence.is(i, AttemptWords.LOOKED) && sentence.find(AttemptWords.PERFECT, i - 4, i) >= 0
                && !sentence.capital(i + 1);
        boolean told = sentence.is(i, AttemptWords.NARRATIVE)
                ? Results.of(sentence) != Outcome.OPEN || sentence.has(TWICE) : reasons;
        return (looked || told || AttemptWords.OFTEN.in(sentence)) && !sentence.has(AttemptWords.MISHAP)
                && !sentence.word(i - 1).equals("just");
    }

    private Place place(int i, boolean strong) {
        int j = i - 1;
        while (j >= from && (sentence.is(j, AttemptWords.ADVERBS) || sentence.word(j).equals("did"))) {
            j--;
        }
        if (sentence.is(j, AttemptWords.NOT)) {
            return Place.NONE;
        }
        int subject = sentence.find(AttemptWords.I, Math.max(j, from), i);
        if (subject >= 0) {
            return own(subject - 1) ? Place.OWN : Place.NONE;
        }
        boolean joined = j >= from && sentence.is(j, AttemptWords.JOINS);
        if (!found.isEmpty() && joined) {
            return interrupted(found.getLast().span().to(), i) ? Place.NONE : Place.LISTED;
        }
        if (j < from || greeted(j)) {
            return Place.BARE;
        }
        boolean past = strong && !sentence.is(i, AttemptWords.AMBIGUOUS);
        return past && joined && goesBackToI(j) ? Place.OWN : Place.NONE;
    }

    /// "I went to Extensions and tried ...".
    private boolean goesBackToI(int j) {
        for (int k = j - 1; k >= Math.max(from, j - REACH); k--) {
            if (sentence.is(k, INTERRUPT) || sentence.is(k, AttemptWords.NOT)) {
                return false;
            }
            if (sentence.is(k, AttemptWords.I)) {
                return own(k - 1);
            }
        }
        return false;
    }

    /// Whether a clause begins behind this word, so that "I" is its subject and it stands on its own.
    private boolean own(int before) {
        if (before < from || sentence.mark(before)) {
            return true;
        }
        if (sentence.is(before, AttemptWords.SUBORDINATE)) {
            return false;
        }
        if (sentence.is(before, AttemptWords.ADVERBS) || sentence.is(before, AttemptWords.OPENERS)) {
            return before - 1 < from || !sentence.is(before - 1, AttemptWords.SUBORDINATE);
        }
        return sentence.is(from, AttemptWords.FRONTING);
    }

    /// Whether somebody or something else does something in between.
    private boolean interrupted(int to, int i) {
        for (int k = to; k < i; k++) {
            boolean begins = sentence.is(k - 1, AttemptWords.JOINS) || sentence.word(k - 1).equals("but");
            if (begins && sentence.is(k, INTERRUPT)) {
                return true;
            }
        }
        return false;
    }

    /// "Hi David, tried ...".
    private boolean greeted(int j) {
        return sentence.word(j).equals(",") && j - from <= 3;
    }

    /// "Tried deleting it, repairing the folders": goes on without a verb of its own.
    private @Nullable Candidate gerund(int i) {
        boolean listed = !found.isEmpty() && sentence.word(i).endsWith("ing") && sentence.word(i).length() > 5
                && !sentence.is(i, AttemptWords.NO_DOING)
                && sentence.is(i - 1, AttemptWords.JOINS);
        if (!listed) {
            return null;
        }
        Span last = found.getLast().span();
        boolean row = last.to() >= i - 2 && last.to() <= i
                && (sentence.is(last.from(), AttemptWords.TRY) || sentence.word(last.from()).endsWith("ing"));
        int end = AttemptEnd.of(sentence, i);
        return row && says(i, end) ? candidate(i, end, true) : null;
    }

    /// "Cookies cleared": a thing and what was done to it, and nothing else.
    private @Nullable Candidate participle(int i) {
        int first = clause(i);
        boolean alone = i - first >= 1 && i - first <= 2 && (i + 1 == sentence.size() || sentence.mark(i + 1)
                || sentence.is(i + 1, AttemptWords.JOINS) || sentence.word(i + 1).equals("twice"));
        boolean thing = !sentence.capital(i) && !sentence.is(first, AttemptWords.OTHER_SUBJECT) && !sentence.is(first, AttemptWords.I)
                && !sentence.is(i, AttemptWords.TRY)
                && Stream.of(AttemptWords.BE, AttemptWords.NOT, AttemptWords.JOINS, AttemptWords.ADVERBS)
                        .allMatch(words -> sentence.find(words, first, i) < 0);
        return alone && thing ? candidate(first, i + 1, true) : null;
    }

    /// Where the clause of a word begins: behind the mark before it.
    private int clause(int i) {
        int first = i;
        while (first > from && !sentence.mark(first - 1)) {
            first--;
        }
        return first;
    }

    /// Whether the words say of what, and are not about the very thing that does not go.
    private boolean says(int i, int end) {
        if (sentence.is(i, AttemptWords.OUT)) {
            return sentence.word(i + 1).equals("out");
        }
        if (sentence.is(i + 1, AttemptWords.NONE)
                || (sentence.is(i, AttemptWords.LOOK) && !sentence.is(i + 1, AttemptWords.LOOK_WHERE))) {
            return false;
        }
        for (int j = i + 1; j < end; j++) {
            if (!sentence.is(j, AttemptWords.FILLERS) && !sentence.mark(j)) {
                return !sentence.is(i, AttemptWords.TRY) || remedy(i + 1, end);
            }
        }
        boolean row = !found.isEmpty() && !sentence.is(i, AttemptWords.TRY);
        return sentence.is(i, AttemptWords.ALONE) || (row && end > i + 1);
    }

    private boolean remedy(int j, int end) {
        if (sentence.word(j).equals("to")) {
            return !sentence.is(j + 1, AttemptWords.GOAL) || sentence.find(Set.of("by"), j + 1, end) > 0
                    || (sentence.find(AttemptWords.OTHERWISE, j + 1, end) > 0 && !sentence.word(j + 1).equals("find"));
        }
        boolean everything = sentence.word(j).equals("everything") && !sentence.is(j + 1, Set.of("on", "in", "from"));
        boolean settingUp = sentence.word(j).equals("setting") && sentence.is(j + 1, Set.of("up", "it"));
        return !everything && !settingUp && !sentence.is(j, AttemptWords.GOAL_ING);
    }
}
