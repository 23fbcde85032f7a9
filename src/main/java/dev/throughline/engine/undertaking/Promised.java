package dev.throughline.engine.undertaking;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A promise that a rule found in a sentence.
///
/// @param span without the time at its end, which is in `due`
/// @param by who promised, where the sentence names them; empty if it was the speaker
record Promised(Span span, @Nullable LocalDate due, String by) {

    private static final Set<String> PLAIN = Vocabulary.words("""
            refund exception replacement credit voucher you you'll it they your yours one two three four five six seven
            eight nine ten our new order its their they're this that all both other revised corrected
            """);
    private static final Set<String> VAGUE = Set.of("it", "them", "they", "this", "that", "every", "each");

    /// From these words, the time that they end with taken off.
    static @Nullable Promised of(Sentence sentence, int from, int to, DueTime.@Nullable Due due, String by) {
        int end = due != null && due.from() > from + 2 && due.from() < to && due.to() >= to
                && !sentence.is(due.from() - 1, VAGUE) ? due.from() : to;
        String text = lower(sentence.cut(from, end), sentence.word(from));
        return text.length() < 3 ? null
                : new Promised(new Span(from, to, text), due == null ? null : due.day(), by);
    }

    /// What begins a sentence has a capital letter there, and not here, unless it is a name.
    private static String lower(String text, String first) {
        return !text.isEmpty() && PLAIN.contains(first) ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }
}
