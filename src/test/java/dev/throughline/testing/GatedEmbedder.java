package dev.throughline.testing;

import dev.throughline.inference.Embedder;
import dev.throughline.memory.Cancellation;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The hashing embedder behind a gate that questions wait at: what comes before their meaning is known can be looked
/// at without a race.
public final class GatedEmbedder implements Embedder {

    private final HashingEmbedder behind = new HashingEmbedder();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /// From now on questions wait, half a minute at most.
    public void shut() {
        gate = new CountDownLatch(1);
    }

    public void open() {
        gate.countDown();
    }

    @Override
    public float[] query(String text) {
        try {
            gate.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return behind.query(text);
    }

    @Override
    public float[] passage(String text) {
        return behind.passage(text);
    }

    @Override
    public List<float[]> passages(List<String> texts, Cancellation cancellation) {
        return behind.passages(texts, cancellation);
    }

    @Override
    public String model() {
        return behind.model();
    }

    @Override
    public int dimension() {
        return behind.dimension();
    }

    @Override
    public String checksum() {
        return behind.checksum();
    }

    @Override
    public int tokens(String text) {
        return behind.tokens(text);
    }

    @Override
    public void close() {
        behind.close();
    }
}
