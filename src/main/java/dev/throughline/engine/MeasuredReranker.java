package dev.throughline.engine;

import dev.throughline.engine.recall.BestPassage;
import dev.throughline.engine.recall.Reranker;
import dev.throughline.inference.CrossEncoder;
import dev.throughline.memory.Memory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A cross-encoder that knows from its own runs how much it reads in a time. Thread-safe; whoever made it closes it.
///
/// The cost of a pair grows with its length; what one character costs is a moving average over the latest runs, so it
/// follows the machine and what else runs on it.
final class MeasuredReranker implements Reranker, AutoCloseable {

    /// Fewer than this order nothing worth the time.
    private static final int LEAST = 4;
    /// The part of the time that is planned with: runs differ.
    private static final double PLANNED = 0.75;
    /// What a pair costs beside its characters, in characters.
    private static final int PAIR = 40;
    private static final int CHARACTERS_A_TOKEN = 4;
    private static final double MEMORY = 0.8;
    /// What keeps it from running at all is forgotten bit by bit, else one bad moment would be the last.
    private static final double FORGIVEN = 0.98;

    private static final String WARM_QUESTION = "When will the refund for the lamp arrive?";
    private static final String WARM_TEXT =
            "The lamp came back to us on Tuesday, so the refund was sent to the card the same day; it takes a week.";
    private static final int WARM_PAIRS = 8;
    private static final int WARM_RUNS = 3;

    private final CrossEncoder encoder;
    private volatile double nanosPerCharacter;

    MeasuredReranker(CrossEncoder encoder) {
        this.encoder = encoder;
    }

    /// Reads a few pairs, so that the first real ones find it fast and their cost known. Some 50 ms.
    void warmUp() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < WARM_PAIRS; i++) {
            texts.add(WARM_TEXT);
        }
        for (int run = 0; run < WARM_RUNS; run++) {
            nanosPerCharacter = 0;
            measured(WARM_QUESTION, texts, Duration.ofMinutes(1));
        }
    }

    @Override
    public int fitting(String query, List<Memory> candidates, Duration allowed) {
        String asked = BestPassage.question(query);
        double budget = allowed.toNanos() * PLANNED;
        double cost = 0;
        int fitting = 0;
        for (Memory candidate : candidates) {
            cost += characters(asked, candidate.content()) * nanosPerCharacter;
            if (cost > budget) {
                break;
            }
            fitting++;
        }
        if (fitting < Math.min(LEAST, candidates.size())) {
            nanosPerCharacter *= FORGIVEN;
            return 0;
        }
        return fitting;
    }

    @Override
    public Optional<List<Double>> score(String query, List<Memory> candidates, Duration allowed) {
        BestPassage passages = new BestPassage(query);
        double[] scores = measured(BestPassage.question(query),
                candidates.stream().map(Enrichment::embeddingText).map(passages::of).toList(), allowed);
        if (scores.length < candidates.size()) {
            return Optional.empty();
        }
        List<Double> all = new ArrayList<>(scores.length);
        for (double score : scores) {
            all.add(score);
        }
        return Optional.of(all);
    }

    String name() {
        return encoder.name();
    }

    String checksum() {
        return encoder.checksum();
    }

    @Override
    public void close() {
        encoder.close();
    }

    /// @return empty if the time was over first
    private double[] measured(String query, List<String> texts, Duration allowed) {
        long start = System.nanoTime();
        double[] scores = encoder.score(query, texts, start + allowed.toNanos());
        double characters = 0;
        for (String text : texts) {
            characters += characters(query, text);
        }
        double now = (System.nanoTime() - start) / Math.max(1, characters);
        double before = nanosPerCharacter;
        nanosPerCharacter = before == 0 ? now : MEMORY * before + (1 - MEMORY) * now;
        return scores == null ? new double[0] : scores;
    }

    private int characters(String query, String text) {
        return PAIR + Math.min(query.length() + BestPassage.length(text), CHARACTERS_A_TOKEN * encoder.window());
    }
}
