package dev.throughline.inference;

import dev.throughline.memory.Cancellation;
import dev.throughline.memory.Cancelled;
import dev.throughline.memory.InferenceFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/// The threads of bulk runs, `throughline-embed-1` and so on. Thread-safe.
///
/// Texts are taken longest first, one a run: like lengths follow each other, which the memory arena likes, and no
/// thread is left with a long text at the end. They are never put into one batch: a quantized model scales its
/// activations over the batch, so that a text's vector would depend on its neighbours (cosine down to 0.986 with four
/// texts of equal length), and a batch gains only six percent.
final class BulkThreads implements AutoCloseable {

    /// Names the work in a `Cancelled`.
    static final String WORK = "Embedding";

    /// Embeds one text, asking the cancellation between windows.
    @FunctionalInterface
    interface Embedding<R> {
        R of(String text, Cancellation cancellation);
    }

    private final int size;
    private final ExecutorService threads;

    BulkThreads(int size) {
        this.size = size;
        this.threads = Executors.newFixedThreadPool(size,
                Thread.ofPlatform().name("throughline-embed-", 1).daemon().factory());
    }

    <R> List<R> embed(List<String> texts, Embedding<R> embedding, Cancellation cancellation) {
        cancellation.check(WORK);
        AtomicReferenceArray<R> results = new AtomicReferenceArray<>(texts.size());
        int[] order = longestFirst(texts);
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean stop = new AtomicBoolean();
        Cancellation either = () -> stop.get() || cancellation.requested();
        List<Future<?>> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(size, texts.size()); i++) {
            workers.add(threads.submit(() -> {
                try {
                    for (int at = next.getAndIncrement(); at < order.length; at = next.getAndIncrement()) {
                        either.check(WORK);
                        results.set(order[at], embedding.of(texts.get(order[at]), either));
                    }
                } catch (RuntimeException | Error e) {
                    stop.set(true);
                    throw e;
                }
            }));
        }
        await(workers, stop);
        return IntStream.range(0, texts.size()).mapToObj(results::get).toList();
    }

    @Override
    public void close() {
        threads.close();
    }

    private static int[] longestFirst(List<String> texts) {
        return IntStream.range(0, texts.size()).boxed()
                .sorted(Comparator.comparingInt((Integer i) -> texts.get(i).length()).reversed())
                .mapToInt(Integer::intValue).toArray();
    }

    /// The first failure that is not a mere echo of another worker's wins.
    private static void await(List<Future<?>> workers, AtomicBoolean stop) {
        Workers.Outcome outcome = Workers.await(workers, stop);
        outcome.failures().stream().filter(failure -> !(failure instanceof Cancelled)).findFirst()
                .ifPresent(BulkThreads::rethrow);
        if (outcome.interrupted() || !outcome.failures().isEmpty()) {
            throw new Cancelled(WORK);
        }
    }

    private static void rethrow(Throwable failure) {
        switch (failure) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new InferenceFailure("Embedding failed unexpectedly.", failure);
        }
    }
}
