package dev.throughline.inference;

import dev.throughline.memory.InferenceFailure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Lets only so many runs of the model happen side by side, and queries before bulk work: a query waits for other
/// queries alone, while bulk work starts its next window only where no query needs the processor, down to one window
/// at a time so that it always goes on. Thread-safe.
final class Lanes {

    private final ModelThreads threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Lane> idle = new ArrayDeque<>();
    private int queries;
    private int bulk;
    private boolean closed;

    Lanes(ModelThreads threads) {
        this.threads = threads;
    }

    <R> R query(Function<Lane, R> work) {
        Lane lane;
        lock.lock();
        try {
            while (!closed && queries >= threads.queries()) {
                changed.awaitUninterruptibly();
            }
            lane = enter();
            queries++;
        } finally {
            lock.unlock();
        }
        try {
            return work.apply(lane);
        } finally {
            leave(lane, 1, 0);
        }
    }

    <R> R bulk(Function<Lane, R> work) {
        Lane lane;
        lock.lock();
        try {
            while (!closed && !roomForBulk()) {
                changed.awaitUninterruptibly();
            }
            lane = enter();
            bulk++;
        } finally {
            lock.unlock();
        }
        try {
            return work.apply(lane);
        } finally {
            leave(lane, 0, 1);
        }
    }

    /// From now on every run that has not begun fails. Does not wait.
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    static InferenceFailure closedFailure() {
        return new InferenceFailure("The model is closed. Open it again to embed texts.", null);
    }

    private boolean roomForBulk() {
        int most = Math.max(threads.queries(), threads.bulk());
        return bulk == 0 || (bulk < threads.bulk() && bulk + queries < most);
    }

    private Lane enter() {
        if (closed) {
            throw closedFailure();
        }
        Lane lane = idle.pollFirst();
        return lane == null ? new Lane() : lane;
    }

    private void leave(Lane lane, int queriesDone, int bulkDone) {
        lock.lock();
        try {
            queries -= queriesDone;
            bulk -= bulkDone;
            idle.addFirst(lane);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
