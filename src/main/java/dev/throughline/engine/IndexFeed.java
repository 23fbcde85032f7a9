package dev.throughline.engine;

import dev.throughline.index.IndexedMemory;
import dev.throughline.index.MemoryIndex;
import dev.throughline.memory.Change;
import dev.throughline.memory.Entity;
import dev.throughline.memory.Memory;
import dev.throughline.memory.MemoryId;
import dev.throughline.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/// Brings the index up to the journal. It reads what changed and writes the state as it is now, so applying an entry
/// twice, or late, does no harm; that is also how a new, lost or damaged index is built again, from entry 0.
final class IndexFeed {

    private static final int BATCH = 500;

    private final Store store;
    private final MemoryIndex index;
    private final String model;
    private final String tokenSpace;
    private final ReentrantLock lock = new ReentrantLock();
    private long committed;

    /// @param model whose vectors the index holds; empty for none
    /// @param tokenSpace of the tokens' vectors it holds; empty for none
    IndexFeed(Store store, MemoryIndex index, String model, String tokenSpace) {
        this.store = store;
        this.index = index;
        this.model = model;
        this.tokenSpace = tokenSpace;
        this.committed = index.applied();
    }

    MemoryIndex index() {
        return index;
    }

    /// Entries of the journal that the index has not seen.
    long lag() {
        return Math.max(0, store.lastSequence() - index.applied());
    }

    /// Applies everything committed so far; afterwards the next search sees it. Cheap when there is nothing to do.
    void catchUp() {
        if (lag() == 0) {
            return;
        }
        lock.lock();
        try {
            List<Change> changes = store.changesAfter(index.applied(), BATCH);
            while (!changes.isEmpty()) {
                apply(changes);
                changes = store.changesAfter(index.applied(), BATCH);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Writes these memories anew, for what changed beside the journal (their vectors).
    void rewrite(Collection<MemoryId> ids) {
        lock.lock();
        try {
            index.apply(documents(store.memories(ids)), List.of(), index.applied());
        } finally {
            lock.unlock();
        }
    }

    /// Puts in what is missing and takes out what should not be there.
    void mend(Collection<MemoryId> missing, Collection<MemoryId> superfluous) {
        lock.lock();
        try {
            index.apply(documents(store.memories(missing)), List.copyOf(superfluous), index.applied());
            commit();
        } finally {
            lock.unlock();
        }
    }

    /// Forgets all and starts again from the first entry.
    void rebuild() {
        lock.lock();
        try {
            index.clear();
            catchUp();
            commit();
        } finally {
            lock.unlock();
        }
    }

    /// Makes what was applied durable, if there is anything.
    void commitIfBehind() {
        lock.lock();
        try {
            if (index.applied() != committed) {
                commit();
            }
        } finally {
            lock.unlock();
        }
    }

    void commit() {
        lock.lock();
        try {
            index.commit();
            committed = index.applied();
        } finally {
            lock.unlock();
        }
    }

    private void apply(List<Change> changes) {
        Set<MemoryId> touched = new LinkedHashSet<>();
        for (Change change : changes) {
            if (change.before() instanceof Memory || change.after() instanceof Memory) {
                touched.add(new MemoryId(change.subject()));
            }
        }
        List<Memory> current = store.memories(touched);
        current.forEach(memory -> touched.remove(memory.id()));
        index.apply(documents(current), List.copyOf(touched), changes.getLast().sequence());
    }

    private List<IndexedMemory> documents(List<Memory> memories) {
        List<MemoryId> ids = memories.stream().map(Memory::id).toList();
        Map<MemoryId, List<Entity>> entities = store.entities(ids);
        Map<MemoryId, float[]> vectors = model.isEmpty() ? Map.of() : store.vectors().of(ids, model);
        Map<MemoryId, List<float[]>> passages =
                model.isEmpty() ? Map.of() : store.vectors().passages(ids, model);
        Map<MemoryId, byte[]> tokens = tokenSpace.isEmpty() ? Map.of() : store.tokens().of(ids, tokenSpace);
        Map<MemoryId, Long> numbers = store.numbers(ids);
        List<IndexedMemory> documents = new ArrayList<>(memories.size());
        for (Memory memory : memories) {
            List<String> entityIds =
                    entities.getOrDefault(memory.id(), List.of()).stream().map(Entity::id).distinct().toList();
            documents.add(new IndexedMemory(memory, entityIds, vectors.get(memory.id()),
                    passages.getOrDefault(memory.id(), List.of()), tokens.get(memory.id()), numbers.getOrDefault(memory.id(), 0L)));
        }
        return documents;
    }
}
