package dev.throughline.inference;

import dev.throughline.memory.InferenceFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// The threads that pairs are read on, `throughline-rerank-1` and so on: as many runs at once as there are threads,
/// whoever asks. Thread-safe.
final class PairThreads implements AutoCloseable {

    private final int size;
    private final ExecutorService threads;
    private final ConcurrentLinkedQueue<Lane> lanes = new ConcurrentLinkedQueue<>();

    PairThreads(int size) {
        this.size = size;
        this.threads = Executors.newFixedThreadPool(size,
                Thread.ofPlatform().name("throughline-rerank-", 1).daemon().factory());
    }

    /// What is done with one turn.
    @FunctionalInterface
    interface Work {
        void take(Lane lane, int turn);
    }

    /// Takes the turns 0 to `count - 1` on all threads; begins none once the moment has come.
    ///
    /// @param until by [System#nanoTime()]
    /// @return whether all were taken
    boolean all(int count, long until, Work work) {
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean stop = new AtomicBoolean();
        List<Future<?>> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(size, count); i++) {
            workers.add(threads.submit(() -> turns(next, count, until, stop, work)));
        }
        await(workers, stop);
        return next.get() >= count && !stop.get();
    }

    @Override
    public void close() {
        threads.close();
    }

    private void turns(AtomicInteger next, int count, long until, AtomicBoolean stop, Work work) {
        Lane idle = lanes.poll();
        Lane lane = idle == null ? new Lane() : idle;
        try {
            while (!stop.get() && next.get() < count) {
                if (System.nanoTime() - until >= 0) {
                    stop.set(true);
                    return;
                }
                int turn = next.getAndIncrement();
                if (turn < count) {
                    work.take(lane, turn);
                }
            }
        } catch (RuntimeException | Error e) {
            stop.set(true);
            throw e;
        } finally {
            lanes.add(lane);
        }
    }

    private static void await(List<Future<?>> workers, AtomicBoolean stop) {
        List<Throwable> failures = Workers.await(workers, stop).failures();
        Throwable failure = failures.isEmpty() ? null : failures.getLast();
        switch (failure) {
            case null -> { }
            case InferenceFailure e -> throw e;
            case Error e -> throw e;
            default -> throw new InferenceFailure("Reranking failed unexpectedly.", failure);
        }
    }
}
