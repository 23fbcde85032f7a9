package dev.throughline.engine.undertaking;

import dev.throughline.memory.Undertaking.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds out from what is said later which promise was kept. That somebody complains breaks no promise for good: it
/// stays open, and overdue, until it is kept or a person says otherwise.
final class Fulfilment {

    private static final int IDENTIFIER = 4;
    private static final String AS_PROMISED_WORDS = """
            as promised
            like promised
            as i promised
            as we promised
            promise kept
            wie versprochen
            wie zugesagt
            """;
    private static final String RECEIVED_WORDS = """
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
            """;
    private static final String CALLED_WORDS = """
            for calling
            for the call
            for your call
            for ringing
            für den anruf
            für den rückruf
            für ihren anruf
            """;
    private static final String DELIVERED_WORDS = """
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
            """;
    private static final Phrases AS_PROMISED = Phrases.of(AS_PROMISED_WORDS);
    private static final Phrases RECEIVED = Phrases.of(RECEIVED_WORDS);
    private static final Phrases CALLED = Phrases.of(CALLED_WORDS);
    private static final Phrases DELIVERED = Phrases.of(DELIVERED_WORDS);
    /// Looked for first, as most sentences have none of them.
    private static final Phrases ANY =
            Phrases.of(AS_PROMISED_WORDS + RECEIVED_WORDS + CALLED_WORDS + DELIVERED_WORDS);
    private static final Set<String> NOT = Vocabulary.words("""
            not never nothing nobody no none still yet only if when hasn't haven't didn't isn't wasn't nicht nie niemand
            nichts noch kein keine wenn should ought
            """);
    private static final Set<String> CALLS = Set.of("call", "ring", "phone", "ruft", "rufe", "anruf", "rückru", "callba");
    private static final Set<String> ALL = Set.of("both", "all", "beide", "alle");

    private Fulfilment() {}

    /// @param inTicket promises of the same ticket, oldest first
    /// @param everywhere promises to the customer
    static void hear(Sentence sentence, Turn turn, List<Finding> inTicket, PromiseBook everywhere) {
        if (everywhere.isEmpty() || sentence.question() || !ANY.in(sentence) || sentence.has(NOT)) {
            return;
        }
        List<Finding> ticket = inTicket.stream().filter(Finding::open).toList();
        Said said = Said.in(sentence);
        // Only a number finds its way to a promise of another ticket.
        List<Finding> named = said.identifiers().stream().flatMap(number -> everywhere.open(number).stream())
                .filter(said::agrees).distinct().toList();
        boolean customer = turn.role() == Turn.Role.CUSTOMER;
        if (AS_PROMISED.in(sentence)) {
            last(ticket.isEmpty() && !customer ? everywhere.open() : ticket);
        } else if (CALLED.in(sentence)) {
            last(ticket.stream().filter(finding -> finding.words.stream().anyMatch(CALLS::contains)).toList());
        } else if (customer && RECEIVED.in(sentence)) {
            received(sentence, said, ticket, named);
        } else if (!customer && DELIVERED.in(sentence)) {
            delivered(said, turn, ticket, named);
        }
    }

    private static void received(Sentence sentence, Said said, List<Finding> ticket, List<Finding> named) {
        List<Finding> meant = named.isEmpty() ? ticket.stream().filter(said::agrees).toList() : named;
        if (sentence.has(ALL)) {
            meant.forEach(finding -> finding.became(Outcome.DONE));
        } else {
            last(meant);
        }
    }

    private static void delivered(Said said, Turn turn, List<Finding> ticket, List<Finding> named) {
        List<Finding> own = ticket.stream().filter(finding -> finding.turn.memory().equals(turn.memory())).toList();
        List<Finding> here = ticket.stream()
                .filter(finding -> said.agrees(finding) && said.shares(finding)).toList();
        last(turn.role() == Turn.Role.NOTE ? own : named.isEmpty() ? here : named);
    }

    private static void last(List<Finding> meant) {
        if (!meant.isEmpty()) {
            meant.getLast().became(Outcome.DONE);
        }
    }

    /// What a sentence is about.
    private record Said(Set<String> words, Set<String> numbers) {

        static Said in(Sentence sentence) {
            Set<String> words = new HashSet<>();
            Set<String> numbers = new HashSet<>();
            Likeness.split(sentence.whole(), words, numbers);
            return new Said(words, numbers);
        }

        List<String> identifiers() {
            return identifiers(numbers);
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
