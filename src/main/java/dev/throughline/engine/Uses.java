package dev.throughline.engine;

import dev.throughline.memory.MemoryException;
import dev.throughline.memory.MemoryId;
import dev.throughline.store.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts recalls without making them wait for the disk: uses gather here and are written by the engine's keeper
/// thread a moment later, or at once when someone looks at that very memory.
final class Uses {

    private static final Logger LOG = LoggerFactory.getLogger(Uses.class);

    private final Store store;
    private final ReentrantLock lock = new ReentrantLock();
    private Map<Instant, Set<MemoryId>> waiting = new HashMap<>();

    Uses(Store store) {
        this.store = store;
    }

    void note(Collection<MemoryId> ids, Instant when) {
        if (ids.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            Set<MemoryId> earlier = waiting.remove(when);
            if (earlier != null && ids.stream().anyMatch(earlier::contains)) {
                // Two recalls in one millisecond both count: move the later one on by a millisecond.
                waiting.put(when, earlier);
                note(ids, when.plusMillis(1));
                return;
            }
            Set<MemoryId> all = new HashSet<>(ids);
            if (earlier != null) {
                all.addAll(earlier);
            }
            waiting.put(when, all);
        } finally {
            lock.unlock();
        }
    }

    /// How many uses are not written yet.
    long waiting() {
        lock.lock();
        try {
            return waiting.values().stream().mapToLong(Set::size).sum();
        } finally {
            lock.unlock();
        }
    }

    /// Writes if this memory's count is waiting.
    void settle(MemoryId id) {
        boolean due;
        lock.lock();
        try {
            due = waiting.values().stream().anyMatch(ids -> ids.contains(id));
        } finally {
            lock.unlock();
        }
        if (due) {
            settle();
        }
    }

    /// Writes what waits. A count that cannot be written is lost and said, for it is no reason to fail anything.
    void settle() {
        Map<Instant, Set<MemoryId>> due;
        lock.lock();
        try {
            due = waiting;
            waiting = new HashMap<>();
        } finally {
            lock.unlock();
        }
        due.keySet().stream().sorted().forEach(when -> {
            try {
                store.touch(List.copyOf(due.getOrDefault(when, Set.of())), when);
            } catch (MemoryException e) {
                LOG.warn("The use of some memories could not be counted.", e);
            }
        });
    }
}
