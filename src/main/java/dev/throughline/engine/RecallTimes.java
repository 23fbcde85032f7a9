package dev.throughline.engine;

import dev.throughline.memory.Health;
import dev.throughline.memory.Recall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// How long the stages of the latest recalls took. Thread-safe; a note costs a few array writes.
final class RecallTimes {

    private static final int LATEST = 1_000;
    private static final String TOTAL = "total";

    private final Map<String, Ring> stages = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    void note(Recall recall, long totalMicros) {
        lock.lock();
        try {
            recall.stages().stream()
                    .filter(stage -> !stage.name().equals(TOTAL))
                    .forEach(stage -> stages.computeIfAbsent(stage.name(), _ -> new Ring()).add(stage.micros()));
            // Whatever came first, the whole stands last.
            Ring total = stages.remove(TOTAL);
            Ring kept = total == null ? new Ring() : total;
            kept.add(totalMicros);
            stages.put(TOTAL, kept);
        } finally {
            lock.unlock();
        }
    }

    List<Health.StageTimes> now() {
        lock.lock();
        try {
            List<Health.StageTimes> times = new ArrayList<>(stages.size());
            stages.forEach((name, ring) -> times.add(ring.times(name)));
            return times;
        } finally {
            lock.unlock();
        }
    }

    private static final class Ring {
        private final long[] micros = new long[LATEST];
        private int count;
        private int next;

        void add(long value) {
            micros[next] = value;
            next = (next + 1) % LATEST;
            count = Math.min(LATEST, count + 1);
        }

        Health.StageTimes times(String name) {
            long[] sorted = Arrays.copyOf(micros, count);
            Arrays.sort(sorted);
            return new Health.StageTimes(name, count, sorted[(count - 1) / 2], sorted[(count - 1) * 95 / 100]);
        }
    }
}
