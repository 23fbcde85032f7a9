package dev.throughline.engine.undertaking;

import dev.throughline.memory.Customer;
import dev.throughline.memory.HandOff;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.Session;
import dev.throughline.memory.Undertaking.Kind;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Finds what was tried for a customer and what was promised to them. Linear in the text; what was found is compared
/// with what was found before only as far as it shares a word.
public final class UndertakingFinder {

    private static final int LONGEST_ID = 256;
    private static final int HASH = 9;

    private UndertakingFinder() {}

    /// @param memories of the customer that count, by event time, oldest first
    /// @param now what time it is at the desk
    /// @return latest first, each thing once
    public static List<Found> find(
            Customer customer, List<Memory> memories, Collection<Session> sessions, ZonedDateTime now) {
        Reading reading = new Reading(now.getZone());
        memories.stream().filter(memory -> !memory.tags().contains(HandOff.TAG))
                .forEach(memory -> reading.read(Turn.of(memory, customer)));
        for (Session session : sessions) {
            Instant ended = session.ended();
            if (ended != null) {
                reading.closed(session.id(), ended, now.toInstant());
            }
        }
        return merged(reading.findings(), customer.handle());
    }

    /// The source memory's id with the kind and a number, so that a correction finds what it is about.
    public static String id(MemoryId memory, Kind kind, String number) {
        String tail = "#" + (kind == Kind.TRIED ? "tried-" : "promised-") + number;
        String head = memory.value();
        return head.length() + tail.length() <= LONGEST_ID ? head + tail
                : head.substring(0, LONGEST_ID - tail.length() - HASH) + "~" + Integer.toHexString(head.hashCode()) + tail;
    }

    /// Who speaks in a memory, as people at the desk call them; empty for a note.
    public static String speaker(Customer customer, Memory memory) {
        return Turn.of(memory, customer).by();
    }

    private static List<Found> merged(List<Finding> findings, String customer) {
        List<List<Finding>> groups = new ArrayList<>();
        Alike alike = new Alike();
        for (Finding finding : findings) {
            alike.add(finding, groups);
        }
        return groups.stream().map(group -> found(group, customer))
                .sorted(Comparator.comparing((Found each) -> each.undertaking().said()).reversed())
                .toList();
    }

    private static Found found(List<Finding> group, String customer) {
        // What was said itself rather than what a note tells of it, and of that the latest; in its ticket the fullest.
        Finding latest = group.stream().max(Comparator.comparing((Finding finding) -> finding.turn.spoken())
                .thenComparing(finding -> finding.turn.said())).orElseThrow();
        Finding first = group.stream().filter(finding -> finding.turn.spoken() == latest.turn.spoken()
                        && Objects.equals(finding.turn.session(), latest.turn.session()))
                .max(Comparator.comparing((Finding finding) -> finding.words.size())
                        .thenComparing(finding -> finding.turn.said())).orElse(latest);
        Set<String> ids = new HashSet<>();
        Set<String> sessions = new HashSet<>();
        for (Finding finding : group) {
            ids.add(finding.id());
            if (finding.turn.session() != null) {
                sessions.add(finding.turn.session());
            }
        }
        return new Found(settled(first, group).undertaking(customer), ids, sessions);
    }

    /// A promise that a note reports is kept when either of them was; what was tried twice in a ticket went as the one
    /// went of which it is known.
    private static Finding settled(Finding first, List<Finding> group) {
        group.stream().filter(finding -> !finding.open() && (first.kind == Kind.PROMISED
                        || Objects.equals(finding.turn.session(), first.turn.session()))).findFirst()
                .ifPresent(finding -> first.became(finding.outcome()));
        return first;
    }
}
