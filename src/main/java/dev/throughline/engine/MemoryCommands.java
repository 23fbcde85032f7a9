package dev.throughline.engine;

import dev.throughline.memory.Actor;
import dev.throughline.memory.Cancellation;
import dev.throughline.memory.ChangeKind;
import dev.throughline.memory.Filter;
import dev.throughline.memory.InvalidRequest;
import dev.throughline.memory.Memories;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryDraft;
import dev.throughline.memory.MemoryEdit;
import dev.throughline.memory.MemoryId;
import dev.throughline.memory.MemoryState;
import dev.throughline.memory.NotFound;
import dev.throughline.memory.Page;
import dev.throughline.memory.Scope;
import dev.throughline.memory.Selection;
import dev.throughline.memory.Session;
import dev.throughline.store.Order;
import dev.throughline.store.Store;
import dev.throughline.store.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Stores, reads, edits and forgets.
final class MemoryCommands implements Memories {

    private final Commands commands;
    private final Store store;
    private final Enrichment enrichment;
    private final Uses uses;

    MemoryCommands(Commands commands, Enrichment enrichment, Uses uses) {
        this.commands = commands;
        this.store = commands.store();
        this.enrichment = enrichment;
        this.uses = uses;
    }

    @Override
    public Stored store(Actor actor, MemoryDraft draft) {
        return storeAll(actor, List.of(draft)).getFirst();
    }

    @Override
    public List<Stored> storeAll(Actor actor, List<MemoryDraft> drafts) {
        return commands.run(actor, storing(drafts));
    }

    /// What stores them in a transaction, with everything done that takes its time.
    Function<Transaction, List<Stored>> storing(List<MemoryDraft> drafts) {
        Instant now = commands.now();
        Map<MemoryId, Memory> known = known(drafts);
        List<Enrichment.Derived> derived = derive(drafts.stream().map(draft -> {
            MemoryId id = draft.id() == null ? new MemoryId(Ids.next("mem_")) : draft.id();
            return Edits.memory(draft, id, now, known.get(id));
        }).toList());
        return transaction -> {
            List<Stored> stored = new ArrayList<>(drafts.size());
            for (int i = 0; i < drafts.size(); i++) {
                stored.add(write(transaction, drafts.get(i), derived.get(i)));
            }
            return stored;
        };
    }

    @Override
    public Optional<Memory> find(MemoryId id) {
        uses.settle(id);
        return store.memory(id);
    }

    @Override
    public Memory live(MemoryId id) {
        return find(id).filter(memory -> memory.liveAt(commands.now())).orElseThrow(() -> missing(id));
    }

    @Override
    public Page<Memory> list(Scope scope, Filter filter, int offset, int limit) {
        return store.list(scope, filter, commands.now(), Order.NEWEST_FIRST, page("offset", offset),
                page("limit", limit));
    }

    @Override
    public Memory edit(Actor actor, MemoryId id, MemoryEdit edit) {
        return editAll(actor, Map.of(id, edit)).getFirst();
    }

    @Override
    public List<Memory> editAll(Actor actor, Map<MemoryId, MemoryEdit> edits) {
        Instant now = commands.now();
        Map<MemoryId, Enrichment.Derived> derived = new HashMap<>();
        edits.forEach((id, edit) -> {
            Memory before = store.memory(id).orElseThrow(() -> missing(id));
            Memory after = Edits.apply(before, edit, now);
            if (!Enrichment.sameMeaning(before, after)) {
                derived.put(id, enrichment.derive(after));
            }
        });
        return commands.run(actor, transaction -> edits.entrySet().stream()
                .map(each -> edit(transaction, each.getKey(), each.getValue(), now, derived.get(each.getKey())))
                .toList());
    }

    @Override
    public int forget(Actor actor, Selection selection) {
        Instant now = commands.now();
        List<MemoryId> ids = store.select(selection, now);
        if (ids.isEmpty()) {
            return 0;
        }
        return commands.run(actor, transaction -> {
            int forgotten = 0;
            for (MemoryId id : ids) {
                Optional<Memory> before = transaction.memory(id).filter(memory -> memory.liveAt(now));
                if (before.isPresent()) {
                    Memory after = Edits.withState(before.get(), MemoryState.ARCHIVED, now);
                    transaction.update(before.get(), after, ChangeKind.FORGOTTEN);
                    forgotten++;
                }
            }
            return forgotten;
        });
    }

    private Map<MemoryId, Memory> known(List<MemoryDraft> drafts) {
        Map<MemoryId, Memory> known = new HashMap<>();
        for (MemoryDraft draft : drafts) {
            if (draft.id() != null) {
                store.memory(draft.id()).ifPresent(memory -> known.put(memory.id(), memory));
            }
        }
        return known;
    }

    private List<Enrichment.Derived> derive(List<Memory> memories) {
        return memories.size() == 1
                ? List.of(enrichment.derive(memories.getFirst()))
                : enrichment.deriveAll(memories, Cancellation.NEVER);
    }

    private Stored write(Transaction transaction, MemoryDraft draft, Enrichment.Derived derived) {
        Memory memory = derived.memory();
        Optional<Memory> old = transaction.memory(memory.id());
        if (old.isPresent()) {
            if (!old.get().agent().equals(memory.agent())) {
                throw new InvalidRequest("id", "\"" + memory.id()
                        + "\" belongs to another agent's memory, choose another or leave it out");
            }
            if (Edits.says(old.get(), draft)) {
                return new Stored(old.get(), derived.micros());
            }
        }
        ensureSession(transaction, memory);
        if (old.isPresent()) {
            Memory replaced = memory.accessed(old.get().lastAccessed(), old.get().accessCount());
            transaction.update(old.get(), replaced, Edits.kind(old.get(), replaced));
        } else {
            transaction.insert(memory, ChangeKind.STORED);
        }
        derived.write(transaction);
        return new Stored(memory, derived.micros());
    }

    /// A memory may name a session that nobody started, as some clients do: it starts with it.
    static void ensureSession(Transaction transaction, Memory memory) {
        String session = memory.session();
        if (session != null && transaction.session(session).isEmpty()) {
            transaction.insert(new Session(session, memory.agent(), memory.created(), null, null, null, 0),
                    ChangeKind.SESSION_STARTED);
        }
    }

    private Memory edit(Transaction transaction, MemoryId id, MemoryEdit edit, Instant now,
            Enrichment.@Nullable Derived derived) {
        Memory before = transaction.memory(id).orElseThrow(() -> missing(id));
        Memory after = Edits.apply(before, edit, now);
        if (after.equals(before)) {
            return before;
        }
        transaction.update(before, after, Edits.kind(before, after));
        if (derived != null) {
            derived.write(transaction);
        } else if (!after.tags().equals(before.tags())) {
            transaction.mentions(id, enrichment.mentions(after));
        }
        return after;
    }

    private static int page(String field, int value) {
        if (value < 0 || value > 100_000) {
            throw new InvalidRequest(field, "is " + value + ", must be between 0 and 100000");
        }
        return value;
    }

    private static NotFound missing(MemoryId id) {
        return new NotFound("memory", id.value());
    }
}
