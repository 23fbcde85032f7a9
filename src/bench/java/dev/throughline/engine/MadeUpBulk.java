package dev.throughline.engine;

import dev.throughline.inference.Embedder;
import dev.throughline.inference.Reading;
import dev.throughline.memory.Cancellation;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The real model for single texts; for bulk, mixtures of a few hundred real vectors, to fill a store quickly with
/// vectors that lie as real ones do. Directions drawn at random would not: no two would be near each other, and a
/// search among them takes several times as long.
record MadeUpBulk(Embedder real, List<Reading> sample) implements Embedder {

    static MadeUpBulk of(Embedder real, List<String> texts) {
        return new MadeUpBulk(real, real.readPassages(texts, Cancellation.NEVER));
    }

    @Override
    public Optional<String> tokenSpace() {
        return real.tokenSpace();
    }

    @Override
    public Reading readQuery(String text) {
        return real.readQuery(text);
    }

    @Override
    public Reading readPassage(String text) {
        return real.readPassage(text);
    }

    /// With the tokens of one of the real texts.
    @Override
    public List<Reading> readPassages(List<String> texts, Cancellation cancellation) {
        return texts.stream()
                .map(text -> new Reading(direction(text), sample.get(Math.floorMod(text.hashCode(), sample.size())).tokens()))
                .toList();
    }

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
        for (int part = 0; part < 3; part++) {
            float[] one = sample.get(random.nextInt(sample.size())).vector();
            float weight = random.nextFloat();
            for (int i = 0; i < vector.length; i++) {
                vector[i] += weight * one[i];
            }
        }
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] += (float) (0.01 * random.nextGaussian());
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
