package dev.throughline.testing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The hashing embedder behind a gate that questions wait at: what comes before their meaning is known can be looked
/// at without a race.
public final class GatedEmbedder extends ForwardingEmbedder {

    private volatile CountDownLatch gate = new CountDownLatch(0);

    public GatedEmbedder() {
        super(new HashingEmbedder());
    }

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
}
