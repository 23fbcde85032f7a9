package dev.throughline.engine;

import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.Journal.Hindrance;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.Link;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.Session;
import dev.throughline.memory.Undertaking;
import dev.throughline.store.Store;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks whether exchanges can be made: everything is still in the version it is expected in and nobody touched it
/// since, nothing that was made since hangs on what would go, and nothing that comes back hangs on what is gone.
///
/// Plays them one after the other without making them. Reads the store as it is when called: within a transaction that
/// is the state before. For one thread and one list of exchanges. Costs two reads for each thing, some 0.2 ms.
final class Conflicts {

    /// What stands in the way.
    record Conflict(Hindrance hindrance, Class<? extends Journaled> type, String subject) {}

    private record Thing(Class<? extends Journaled> type, String subject) {}

    private final Store store;
    private final long command;
    private final Map<Thing, Optional<Journaled>> exchanged = new HashMap<>();
    private @Nullable Map<MemoryId, String> undertakings;

    /// @param command whose changes are exchanged
    Conflicts(Store store, long command) {
        this.store = store;
        this.command = command;
    }

    Optional<Conflict> first(List<Exchange> exchanges) {
        for (Exchange exchange : exchanges) {
            Optional<Conflict> conflict = changed(exchange).or(() -> needed(exchange)).or(() -> missing(exchange));
            if (conflict.isPresent()) {
                return conflict;
            }
            exchanged.put(new Thing(exchange.known().getClass(), exchange.subject()),
                    Optional.ofNullable(exchange.to()));
        }
        return Optional.empty();
    }

    /// A memory that would come back only to be archived again at once.
    static Optional<Conflict> expired(List<Exchange> exchanges, Instant now) {
        return exchanges.stream()
                .filter(exchange -> exchange.to() instanceof Memory to && to.state() == MemoryState.ACTIVE
                        && to.expiredAt(now)
                        && exchange.from() instanceof Memory from && from.state() != MemoryState.ACTIVE)
                .map(exchange -> new Conflict(Hindrance.EXPIRED, Memory.class, exchange.subject()))
                .findFirst();
    }

    private Optional<Conflict> changed(Exchange exchange) {
        Journaled known = exchange.known();
        return same(known, current(known, exchange.subject()), exchange.from()) && !touched(exchange)
                ? Optional.empty()
                : Optional.of(new Conflict(Hindrance.CHANGED_SINCE, known.getClass(), exchange.subject()));
    }

    /// What was changed back by hand, or to what it was, was changed nevertheless: to go on from before that would leave
    /// the later command with nothing to be taken back to.
    private boolean touched(Exchange exchange) {
        Class<? extends Journaled> type = exchange.known().getClass();
        return !exchanged.containsKey(new Thing(type, exchange.subject()))
                && store.log().standingSince(type, exchange.subject(), command).isPresent();
    }

    private Optional<Conflict> needed(Exchange exchange) {
        if (exchange.to() != null) {
            return Optional.empty();
        }
        return switch (exchange.known()) {
            case Memory memory -> linked(memory.id()).or(() -> corrected(memory.id()));
            case Session session -> spokenIn(session.id());
            default -> Optional.empty();
        };
    }

    private Optional<Conflict> linked(MemoryId id) {
        return store.links(id).stream()
                .filter(link -> !gone(Link.class, link.id()))
                .map(link -> new Conflict(Hindrance.NEEDED_SINCE, Link.class, link.id()))
                .findFirst();
    }

    /// What people noted about a memory is little, so it is read whole, and once.
    private Optional<Conflict> corrected(MemoryId id) {
        Map<MemoryId, String> known = undertakings;
        if (known == null) {
            known = new HashMap<>();
            for (Undertaking undertaking : store.records(Undertaking.class)) {
                known.put(undertaking.source(), undertaking.id());
            }
            undertakings = known;
        }
        return Optional.ofNullable(known.get(id))
                .filter(undertaking -> !gone(Undertaking.class, undertaking))
                .map(undertaking -> new Conflict(Hindrance.NEEDED_SINCE, Undertaking.class, undertaking));
    }

    private Optional<Conflict> spokenIn(String session) {
        return store.inSession(session).stream()
                .filter(memory -> !speaksElsewhere(memory, session))
                .map(memory -> new Conflict(Hindrance.NEEDED_SINCE, Memory.class, memory.value()))
                .findFirst();
    }

    private boolean speaksElsewhere(MemoryId memory, String session) {
        Optional<Journaled> put = exchanged.get(new Thing(Memory.class, memory.value()));
        return put != null && !(put.orElse(null) instanceof Memory then && session.equals(then.session()));
    }

    private Optional<Conflict> missing(Exchange exchange) {
        return switch (exchange.to()) {
            case Memory memory when memory.session() != null && !namedBefore(exchange, memory.session()) ->
                    without(Session.class, memory.session(), session(memory.session()));
            case Link link -> without(link.source()).or(() -> without(link.target()));
            case Undertaking undertaking -> without(undertaking.source());
            case EntityMerge merge -> oneAlready(merge);
            case null, default -> Optional.empty();
        };
    }

    /// Two that became one the other way round since.
    private Optional<Conflict> oneAlready(EntityMerge merge) {
        return store.merges().one(merge.merged(), merge.kept())
                ? Optional.of(new Conflict(Hindrance.CHANGED_SINCE, EntityMerge.class, merge.kept().id()))
                : Optional.empty();
    }

    private static boolean namedBefore(Exchange exchange, String session) {
        return exchange.from() instanceof Memory before && session.equals(before.session());
    }

    private Optional<Conflict> without(MemoryId memory) {
        Optional<Journaled> put = exchanged.get(new Thing(Memory.class, memory.value()));
        return without(Memory.class, memory.value(), put == null ? store.memory(memory) : put);
    }

    private static Optional<Conflict> without(
            Class<? extends Journaled> type, String subject, Optional<? extends Journaled> there) {
        return there.isPresent() ? Optional.empty() : Optional.of(new Conflict(Hindrance.MISSING, type, subject));
    }

    private Optional<? extends Journaled> session(String id) {
        Optional<Journaled> put = exchanged.get(new Thing(Session.class, id));
        return put == null ? store.session(id) : put;
    }

    private boolean gone(Class<? extends Journaled> type, String subject) {
        Optional<Journaled> put = exchanged.get(new Thing(type, subject));
        return put != null && put.isEmpty();
    }

    private @Nullable Journaled current(Journaled known, String subject) {
        Optional<Journaled> put = exchanged.get(new Thing(known.getClass(), subject));
        return put == null ? stored(known).orElse(null) : put.orElse(null);
    }

    private Optional<? extends Journaled> stored(Journaled known) {
        return switch (known) {
            case Memory memory -> store.memory(memory.id());
            case Session session -> store.session(session.id());
            case Link link -> store.link(link.id());
            case DecayPolicy _ -> store.policy();
            default -> store.same(known);
        };
    }

    /// Counters are no part of the journal, and a policy nobody set is the standard one.
    private static boolean same(Journaled known, @Nullable Journaled current, @Nullable Journaled expected) {
        if (known instanceof DecayPolicy) {
            return Objects.requireNonNullElseGet(current, DecayPolicy::standard)
                    .equals(Objects.requireNonNullElseGet(expected, DecayPolicy::standard));
        }
        if (current instanceof Memory now && expected instanceof Memory then) {
            return now.accessed(then.lastAccessed(), then.accessCount()).equals(then);
        }
        if (current instanceof Session now && expected instanceof Session then) {
            return new Session(now.id(), now.agent(), now.started(), now.ended(), now.summary(), now.metadata(),
                    then.memoryCount()).equals(then);
        }
        return Objects.equals(current, expected);
    }
}
