package dev.throughline.testing;

import dev.throughline.inference.Embedder;
import dev.throughline.memory.Cancellation;
import java.util.List;

/// Does what another embedder does; made to be changed in one respect.
public abstract class ForwardingEmbedder implements Embedder {

    protected final Embedder behind;

    protected ForwardingEmbedder(Embedder behind) {
        this.behind = behind;
    }

    @Override
    public float[] query(String text) {
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
