package dev.throughline.engine;

import dev.throughline.inference.Embedder;
import dev.throughline.memory.Cancellation;
import java.util.List;
import java.util.Random;

/// The real model for single texts; for bulk, directions drawn at random by the text, to fill a store quickly.
record MadeUpBulk(Embedder real) implements Embedder {

    @Override
    public String model() {
        return real.model();
    }

    @Override
    public int dimension() {
        return real.dimension();
    }

    @Override
    public String checksum() {
        return real.checksum();
    }

    @Override
    public float[] query(String text) {
        return real.query(text);
    }

    @Override
    public float[] passage(String text) {
        return real.passage(text);
    }

    @Override
    public List<float[]> passages(List<String> texts, Cancellation cancellation) {
        return texts.stream().map(this::direction).toList();
    }

    private float[] direction(String text) {
        Random random = new Random(text.hashCode());
        float[] vector = new float[dimension()];
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            sum += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(sum);
        }
        return vector;
    }

    @Override
    public int tokens(String text) {
        return real.tokens(text);
    }

    @Override
    public void close() {
        // The benchmark closes the model.
    }
}
