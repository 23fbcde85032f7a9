package dev.throughline.engine.undertaking;

import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Undertaking.Kind;
import dev.throughline.memory.Undertaking.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a customer's turns in their order and remembers, ticket by ticket, what was tried and promised so far, so that
/// "that did not help" and "it came" find what they are about.
final class Reading {

    private static final String NO_TICKET = "";
    private static final Duration FORGOTTEN = Duration.ofDays(30);

    private final ZoneId zone;
    private final List<Finding> findings = new ArrayList<>();
    private final PromiseBook promises = new PromiseBook();
    private final List<Complaint> complaints = new ArrayList<>();
    private final Map<String, Ticket> tickets = new HashMap<>();

    /// What one ticket has come to.
    private static final class Ticket {
        private List<Finding> lastAttempts = List.of();
        private final List<Finding> promises = new ArrayList<>();
        private @Nullable MemoryId before;
    }

    /// @param zone in which days end
    Reading(ZoneId zone) {
        this.zone = zone;
    }

    List<Finding> findings() {
        return findings;
    }

    void read(Turn turn) {
        Ticket ticket = ticket(turn.session() == null ? NO_TICKET + turn.memory().value() : turn.session());
        Counter counter = new Counter(turn);
        List<Sentence> sentences = turn.sentences();
        List<Outcome> results = turn.role() == Turn.Role.BOT ? List.of() : sentences.stream().map(Results::of).toList();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (turn.role() != Turn.Role.BOT) {
                boolean reasons = results.get(i) != Outcome.OPEN
                        || (i + 1 < results.size() && results.get(i + 1) != Outcome.OPEN);
                attempts(sentence, turn, reasons, results.get(i), ticket, counter);
            }
            if (!promises.isEmpty() && Complaint.in(sentence, turn)) {
                complaints.add(Complaint.of(sentence, turn));
            }
            Fulfilment.hear(sentence, turn, ticket.promises, promises);
            promises(sentence, turn, ticket, counter);
        }
        ticket.before = turn.memory();
    }

    /// A promise of a closed ticket is taken as kept when nobody has asked after it: from the closing on if it was due
    /// before that; else a month after it was due, but never where money is owed, which people wait for in silence.
    void closed(String session, Instant ended, Instant now) {
        Ticket ticket = tickets.get(session);
        if (ticket == null) {
            return;
        }
        for (Finding promise : ticket.promises) {
            Instant due = promise.due;
            boolean quiet = due != null
                    && (!ended.isBefore(due) || (due.plus(FORGOTTEN).isBefore(now) && !promise.ofMoney()));
            if (quiet && complaints.stream().noneMatch(complaint -> complaint.about(promise))) {
                promise.became(Outcome.DONE);
            }
        }
    }

    private Ticket ticket(String session) {
        return tickets.computeIfAbsent(session, _ -> new Ticket());
    }

    private void attempts(Sentence sentence, Turn turn, boolean reasons, Outcome result, Ticket ticket, Counter counter) {
        List<Span> spans = counter.listing(sentence) ? item(sentence)
                : spans(sentence, turn.role() == Turn.Role.AGENT, reasons);
        if (!spans.isEmpty()) {
            ticket.lastAttempts = spans.stream()
                    .map(span -> counter.finding(Kind.TRIED, span.text(), turn.by(), null)).toList();
            findings.addAll(ticket.lastAttempts);
        }
        boolean heard = turn.role() == Turn.Role.CUSTOMER || turn.role() == Turn.Role.NOTE;
        if (ticket.lastAttempts.isEmpty() || !heard) {
            return;
        }
        switch (result) {
            case FAILED -> ticket.lastAttempts.forEach(attempt -> attempt.became(Outcome.FAILED));
            // Of several things in a row the last one did it.
            case DONE -> {
                if (answers(turn, ticket)) {
                    ticket.lastAttempts.getLast().became(Outcome.DONE);
                }
            }
            case OPEN, DISMISSED -> { }
        }
    }

    /// Whether "works now" is about the last attempt: said with it, or the customer's next words after the desk's deed.
    /// Later on something else may have helped.
    private static boolean answers(Turn turn, Ticket ticket) {
        Turn attempt = ticket.lastAttempts.getLast().turn;
        return attempt.memory().equals(turn.memory())
                || (attempt.role() == Turn.Role.AGENT && attempt.memory().equals(ticket.before));
    }

    /// One line of a list of what was tried.
    private static List<Span> item(Sentence sentence) {
        String text = sentence.cut(0, sentence.size());
        return text.isEmpty() ? List.of() : List.of(new Span(0, sentence.size(), text));
    }

    private static List<Span> spans(Sentence sentence, boolean desk, boolean reasons) {
        List<Span> english = Attempts.in(sentence, desk, reasons);
        return english.isEmpty() ? GermanAttempts.in(sentence, desk) : english;
    }

    private void promises(Sentence sentence, Turn turn, Ticket ticket, Counter counter) {
        if (turn.role() == Turn.Role.CUSTOMER) {
            return;
        }
        LocalDate said = LocalDate.ofInstant(turn.said(), zone);
        for (Promised promised : promised(sentence, turn.role(), said)) {
            LocalDate day = promised.due();
            Finding finding = counter.finding(Kind.PROMISED, promised.span().text(),
                    promised.by().isEmpty() ? turn.by() : promised.by(),
                    day == null ? null : DueTime.end(day, zone));
            findings.add(finding);
            ticket.promises.add(finding);
            promises.add(finding);
        }
    }

    private static List<Promised> promised(Sentence sentence, Turn.Role role, LocalDate said) {
        List<Promised> found = Promises.in(sentence, said);
        if (found.isEmpty()) {
            found = GermanPromises.in(sentence, said);
        }
        if (found.isEmpty() && role == Turn.Role.NOTE) {
            found = ReportedPromises.in(sentence, said);
        }
        // A bot's "we will get back to you" is what it says to everybody.
        return role == Turn.Role.BOT ? found.stream().filter(promised -> promised.due() != null).toList() : found;
    }

    /// Numbers what one memory says.
    private static final class Counter {
        private final Turn turn;
        private int tried;
        private int promised;
        private boolean listing;

        Counter(Turn turn) {
            this.turn = turn;
        }

        /// Whether the sentence is one of the lines below "so far I have tried:".
        boolean listing(Sentence sentence) {
            boolean item = listing && sentence.shape().bullet();
            listing = item || (turn.role() == Turn.Role.CUSTOMER && sentence.shape().introduces() && Listed.announces(sentence));
            return item;
        }

        Finding finding(Kind kind, String text, String by, @Nullable Instant due) {
            int number = kind == Kind.TRIED ? ++tried : ++promised;
            return new Finding(turn, kind, number, text, by, due);
        }
    }
}
