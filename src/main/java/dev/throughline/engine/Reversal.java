package dev.throughline.engine;

import dev.throughline.memory.Arrangement;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.DecayPolicy;
import dev.throughline.memory.EntityLink;
import dev.throughline.memory.EntityMerge;
import dev.throughline.memory.Link;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.RankingWeights;
import dev.throughline.memory.Session;
import dev.throughline.memory.Undertaking;
import dev.throughline.store.Transaction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes exchanges, which [Conflicts] has looked at before.
final class Reversal {

    private final Transaction transaction;
    private final Map<MemoryId, Enrichment.Derived> derived;

    Reversal(Transaction transaction, Map<MemoryId, Enrichment.Derived> derived) {
        this.transaction = transaction;
        this.derived = derived;
    }

    void make(Exchange exchange) {
        ChangeKind kind = exchange.kind();
        switch (exchange.known()) {
            case Memory _ -> memory(kind, (Memory) exchange.from(), (Memory) exchange.to());
            case Session _ -> session(kind, (Session) exchange.from(), (Session) exchange.to());
            case Link _ -> link(kind, (Link) exchange.from(), (Link) exchange.to());
            case DecayPolicy _ -> transaction.policy((DecayPolicy) exchange.from(),
                    exchange.to() == null ? DecayPolicy.standard() : (DecayPolicy) exchange.to());
            case RankingWeights _, EntityMerge _, EntityLink _, Arrangement _, Undertaking _ ->
                    transaction.change(kind, exchange.from(), exchange.to());
        }
    }

    private void memory(ChangeKind kind, @Nullable Memory from, @Nullable Memory to) {
        Memory current = from == null ? null : transaction.memory(from.id()).orElse(from);
        if (current == null && to != null) {
            transaction.insert(to, kind);
        } else if (current != null && to == null) {
            transaction.remove(current, kind);
        } else if (current != null && to != null) {
            // Counters are no part of the journal: uses made since stay counted.
            transaction.update(current, to.accessed(current.lastAccessed(), current.accessCount()), kind);
        }
        Enrichment.Derived fresh = to == null ? null : derived.get(to.id());
        if (fresh != null) {
            fresh.write(transaction);
        }
    }

    private void session(ChangeKind kind, @Nullable Session from, @Nullable Session to) {
        Session current = from == null ? null : transaction.session(from.id()).orElse(from);
        if (current == null && to != null) {
            transaction.insert(to, kind);
        } else if (current != null && to == null) {
            transaction.remove(current, kind);
        } else if (current != null && to != null) {
            transaction.update(current, to, kind);
        }
    }

    private void link(ChangeKind kind, @Nullable Link from, @Nullable Link to) {
        if (from != null) {
            transaction.remove(from, kind);
        }
        if (to != null) {
            transaction.insert(to, kind);
        }
    }
}
