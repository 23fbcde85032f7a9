package dev.throughline.engine.undertaking;

import dev.throughline.memory.MemoryId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A customer's sentence that may say that a promise was not kept: "still no transfer", "nobody called".
record Complaint(MemoryId memory, @Nullable String session, Instant said, Set<String> words, Set<String> numbers) {

    private static final Set<String> CUES = Vocabulary.words("""
            not never nothing nobody none still yet haven't hasn't didn't where when nicht nie niemand nichts noch wo
            kein keine wann
            """);
    /// What does not come or does not happen, whatever it was called when it was promised.
    private static final Set<String> COMING = Vocabulary.words("""
            receiv arrive came come called heard money nobody transf answer reply promis gekomm angeru
            erhalt gemeld niemand nieman geld antwor verspr
            """);

    static boolean in(Sentence sentence, Turn turn) {
        return turn.role() == Turn.Role.CUSTOMER && sentence.has(CUES);
    }

    static Complaint of(Sentence sentence, Turn turn) {
        Set<String> words = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        Likeness.split(sentence.whole(), words, numbers);
        return new Complaint(turn.memory(), turn.session(), turn.said(), words, numbers);
    }

    boolean about(Finding promise) {
        if (said.isBefore(promise.turn.said())) {
            return false;
        }
        boolean sameTicket = session != null && session.equals(promise.turn.session());
        return words.stream().anyMatch(promise.words::contains)
                || numbers.stream().anyMatch(promise.numbers::contains)
                || (sameTicket && words.stream().anyMatch(COMING::contains));
    }
}
