package dev.throughline.engine;

import dev.throughline.memory.Arrangement;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.EntityLink;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Journaled;
import dev.throughline.memory.Link;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Session;
import dev.throughline.memory.Undertaking;
import dev.throughline.store.Transaction;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts one thing back to another version, provided it is still the version that is left.
final class Reversal {

    private final Transaction transaction;
    private final Map<MemoryId, Enrichment.Derived> derived;

    Reversal(Transaction transaction, Map<MemoryId, Enrichment.Derived> derived) {
        this.transaction = transaction;
        this.derived = derived;
    }

    /// @param from the version it must be in now; null if it must not exist
    /// @param to the version to put it in; null to take it away
    void apply(ChangeKind kind, @Nullable Journaled from, @Nullable Journaled to) {
        switch (from == null ? to : from) {
            case null -> throw new IllegalStateException("A change has a before or an after.");
            case Memory _ -> memory(kind, (Memory) from, (Memory) to);
            case Session _ -> session(kind, (Session) from, (Session) to);
            case Link _ -> link(kind, (Link) from, (Link) to);
            case DecayPolicy _ -> transaction.policy((DecayPolicy) from,
                    to == null ? DecayPolicy.standard() : (DecayPolicy) to);
            case RankingWeights _, EntityMerge _, EntityLink _, Arrangement _, Undertaking _ ->
                    small(kind, from, to);
        }
    }

    private void memory(ChangeKind kind, @Nullable Memory from, @Nullable Memory to) {
        MemoryId id = (from == null ? Objects.requireNonNull(to) : from).id();
        Memory current = transaction.memory(id).orElse(null);
        if (!same(current, from)) {
            throw changedSince(id.value());
        }
        if (current == null && to != null) {
            transaction.insert(to, kind);
        } else if (current != null && to == null) {
            transaction.remove(current, kind);
        } else if (current != null && to != null) {
            // Counters are no part of the journal: uses made since stay counted.
            transaction.update(current, to.accessed(current.lastAccessed(), current.accessCount()), kind);
        }
        Optional.ofNullable(derived.get(id)).filter(_ -> to != null).ifPresent(d -> d.write(transaction));
    }

    private void session(ChangeKind kind, @Nullable Session from, @Nullable Session to) {
        String id = (from == null ? Objects.requireNonNull(to) : from).id();
        Session current = transaction.session(id).orElse(null);
        if (!sameSession(current, from)) {
            throw changedSince(id);
        }
        if (current == null && to != null) {
            transaction.insert(to, kind);
        } else if (current != null && to == null) {
            transaction.remove(current, kind);
        } else if (current != null && to != null) {
            transaction.update(current, to, kind);
        }
    }

    private void link(ChangeKind kind, @Nullable Link from, @Nullable Link to) {
        if (from != null && transaction.link(from.id()).isPresent()) {
            transaction.remove(from, kind);
        }
        if (to != null && transaction.link(to.id()).isEmpty()) {
            transaction.insert(to, kind);
        }
    }

    private void small(ChangeKind kind, @Nullable Journaled from, @Nullable Journaled to) {
        Journaled known = from == null ? Objects.requireNonNull(to) : from;
        Journaled current = transaction.same(known).orElse(null);
        if (!Objects.equals(current, from)) {
            throw changedSince(known instanceof EntityMerge merge ? merge.merged().id()
                    : known.getClass().getSimpleName());
        }
        if (to instanceof EntityMerge(var merged, var kept, _)
                && transaction.standsFor(merged).equals(transaction.standsFor(kept))) {
            throw changedSince(merged.id());
        }
        transaction.change(kind, from, to);
    }

    private static boolean same(@Nullable Memory current, @Nullable Memory expected) {
        if (current == null || expected == null) {
            return current == null && expected == null;
        }
        return current.accessed(expected.lastAccessed(), expected.accessCount()).equals(expected);
    }

    private static boolean sameSession(@Nullable Session current, @Nullable Session expected) {
        if (current == null || expected == null) {
            return current == null && expected == null;
        }
        return new Session(current.id(), current.agent(), current.started(), current.ended(), current.summary(),
                current.metadata(), expected.memoryCount()).equals(expected);
    }

    private static InvalidRequest changedSince(String id) {
        return new InvalidRequest("undo", "is not possible: \"" + id
                + "\" was changed by someone else since; look at its history and change it by hand");
    }
}
