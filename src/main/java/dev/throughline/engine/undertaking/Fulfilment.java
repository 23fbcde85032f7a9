package dev.throughline.engine.undertaking;

import dev.throughline.memory.Undertaking.Outcome;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Finds out from what is said later which promise was kept. That somebody complains breaks no promise for good: it
/// stays open, and overdue, until it is kept or a person says otherwise.
final class Fulfilment {

    private static final int IDENTIFIER = 4;
    private static final Phrases AS_PROMISED = Phrases.of("""
            as promised
            like promised
            as i promised
            as we promised
            promise kept
            wie versprochen
            wie zugesagt
            """);
    private static final Phrases RECEIVED = Phrases.of("""
            received
            arrived
            it came
            they came
            has come
            have come
            | came
            got it
            got the money
            got the refund
            got my
            got your
            is here
            it's here
            signed for it
            ist da
            sind da
            angekommen
            ist eingegangen
            habe ich erhalten
            haben wir erhalten
            """);
    private static final Phrases CALLED = Phrases.of("""
            for calling
            for the call
            for your call
            for ringing
            für den anruf
            für den rückruf
            für ihren anruf
            """);
    private static final Phrases DELIVERED = Phrases.of("""
            been issued
            been sent
            been paid
            been refunded
            been credited
            been shipped
            been transferred
            been exchanged
            been replaced
            already been paid
            was paid
            was sent
            was issued
            is paid
            | paid
            i sent
            i've sent
            i have sent
            we sent
            we've sent
            we have sent
            i called you
            we called you
            called you back
            i've refunded
            i have refunded
            i've issued
            i have issued
            | uploaded
            | refunded
            wurde erstattet
            wurde überwiesen
            wurde verschickt
            wurden überwiesen
            ist überwiesen
            """);
    private static final Set<String> NOT = Vocabulary.words("""
            not never nothing nobody no none still yet only if when hasn't haven't didn't isn't wasn't nicht nie niemand
            nichts noch kein keine wenn should ought
            """);
    private static final Set<String> CALLS = Set.of("call", "ring", "phone", "ruft", "rufe", "anruf", "rückru", "callba");
    private static final Set<String> ALL = Set.of("both", "all", "beide", "alle");

    private Fulfilment() {}

    /// @param inTicket promises of the same ticket, oldest first
    /// @param everywhere promises to the customer, oldest first
    static void hear(Sentence sentence, Turn turn, List<Finding> inTicket, List<Finding> everywhere) {
        if (everywhere.isEmpty() || sentence.question() || !cue(sentence) || sentence.has(NOT)) {
            return;
        }
        List<Finding> ticket = inTicket.stream().filter(Finding::open).toList();
        List<Finding> all = everywhere.stream().filter(Finding::open).toList();
        boolean customer = turn.role() == Turn.Role.CUSTOMER;
        if (AS_PROMISED.in(sentence)) {
            last(ticket.isEmpty() && !customer ? all : ticket);
        } else if (CALLED.in(sentence)) {
            last(ticket.stream().filter(finding -> finding.words.stream().anyMatch(CALLS::contains)).toList());
        } else if (customer && RECEIVED.in(sentence)) {
            received(sentence, ticket, all);
        } else if (!customer && DELIVERED.in(sentence)) {
            delivered(sentence, turn, ticket, all);
        }
    }

    private static boolean cue(Sentence sentence) {
        return AS_PROMISED.in(sentence) || CALLED.in(sentence) || RECEIVED.in(sentence) || DELIVERED.in(sentence);
    }

    private static void received(Sentence sentence, List<Finding> ticket, List<Finding> all) {
        Said said = Said.in(sentence);
        List<Finding> named = all.stream().filter(finding -> said.names(finding)).toList();
        List<Finding> meant = named.isEmpty() ? ticket.stream().filter(said::agrees).toList() : named;
        if (sentence.has(ALL)) {
            meant.forEach(finding -> finding.became(Outcome.DONE));
        } else {
            last(meant);
        }
    }

    private static void delivered(Sentence sentence, Turn turn, List<Finding> ticket, List<Finding> all) {
        Said said = Said.in(sentence);
        List<Finding> own = ticket.stream().filter(finding -> finding.turn.memory().equals(turn.memory())).toList();
        List<Finding> meant = turn.role() == Turn.Role.NOTE ? own
                : all.stream().filter(finding -> said.names(finding)
                        || ticket.contains(finding) && said.agrees(finding) && said.shares(finding)).toList();
        last(meant);
    }

    private static void last(List<Finding> meant) {
        if (!meant.isEmpty()) {
            meant.getLast().became(Outcome.DONE);
        }
    }

    /// What a sentence is about.
    private record Said(Set<String> words, Set<String> numbers) {

        static Said in(Sentence sentence) {
            Set<String> words = new TreeSet<>();
            Set<String> numbers = new TreeSet<>();
            Likeness.split(sentence.whole(), words, numbers);
            return new Said(words, numbers);
        }

        /// Names an order or another number of the promise, and no other.
        boolean names(Finding finding) {
            return agrees(finding) && numbers.stream()
                    .anyMatch(number -> number.length() >= IDENTIFIER && finding.numbers.contains(number));
        }

        /// Does not speak of another order than the promise.
        boolean agrees(Finding finding) {
            List<String> mine = identifiers(numbers);
            List<String> theirs = identifiers(finding.numbers);
            return mine.isEmpty() || theirs.isEmpty() || mine.stream().anyMatch(theirs::contains);
        }

        boolean shares(Finding finding) {
            return words.stream().anyMatch(finding.words::contains);
        }

        private static List<String> identifiers(Set<String> numbers) {
            return numbers.stream().filter(number -> number.length() >= IDENTIFIER && number.indexOf('.') < 0).toList();
        }
    }
}
