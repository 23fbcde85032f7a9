package dev.throughline.testing;

import dev.throughline.inference.Reading;
import dev.throughline.inference.TokenVectors;
import dev.throughline.memory.Cancellation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// The hashing embedder with a vector for each word: the same word is itself, others are like it as they share letters.
public final class TokenEmbedder extends ForwardingEmbedder {

    private final String space;
    private final Duration patience;

    /// @param space that the words' vectors are said to lie in
    public TokenEmbedder(String space) {
        this(space, Duration.ZERO);
    }

    /// @param patience that a question takes at least
    public TokenEmbedder(String space, Duration patience) {
        super(new HashingEmbedder());
        this.space = space;
        this.patience = patience;
    }

    @Override
    public Optional<String> tokenSpace() {
        return Optional.of(behind.model() + "/" + space);
    }

    @Override
    public Reading readQuery(String text) {
        long until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(100_000);
        }
        return readPassage(text);
    }

    @Override
    public Reading readPassage(String text) {
        List<String> words = Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        int dimension = behind.dimension();
        int[] tokens = new int[words.size()];
        float[] components = new float[words.size() * dimension];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = words.get(i).hashCode() & 0xFFFF;
            System.arraycopy(behind.passage(words.get(i)), 0, components, i * dimension, dimension);
        }
        return new Reading(behind.passage(text), new TokenVectors(tokens, dimension, components));
    }

    @Override
    public List<Reading> readPassages(List<String> texts, Cancellation cancellation) {
        return texts.stream().map(text -> {
            cancellation.check("Embedding");
            return readPassage(text);
        }).toList();
    }
}
