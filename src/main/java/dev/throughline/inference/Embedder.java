package dev.throughline.inference;

import dev.throughline.memory.Cancellation;
import java.util.List;
import java.util.Optional;

/// Turns text into vectors. Thread-safe; whoever opened it closes it.
///
/// Every vector has [#dimension()] finite components and length one, whatever the text, so that a dot product is a
/// cosine. The same text gives the same vector, alone or in bulk. Everything but the plain accessors throws
/// `InferenceFailure` if the model cannot be run or is closed.
public interface Embedder extends AutoCloseable {

    /// Stored with every vector: vectors of different ids must not be compared. Name, first twelve digits of
    /// [#checksum()], and a revision of everything else that shapes a vector (tokenizer, pooling, prefix, window).
    String model();

    int dimension();

    /// SHA-256 of the model file, hexadecimal.
    String checksum();

    /// The vector to search with: the model's query prefix in front. Of a text longer than the model's window only the
    /// first window is read, so that the cost is bounded.
    float[] query(String text);

    /// The vector to store. A text longer than the model's window is cut into equal windows, whose vectors are
    /// averaged: the cost grows with the length.
    float[] passage(String text);

    /// The vectors to store, in the order given. Made for bulk work: leaves room for queries at any time.
    ///
    /// @param cancellation asked between windows
    /// @throws dev.throughline.memory.Cancelled if a stop was requested or the calling thread was interrupted
    List<float[]> passages(List<String> texts, Cancellation cancellation);

    /// Names the space that the vectors of tokens lie in, the model included: stored with them, because vectors of
    /// different spaces must not be compared. Empty where a reading has none.
    default Optional<String> tokenSpace() {
        return Optional.empty();
    }

    /// Why readings have no vectors of tokens, as a sentence; empty where they have.
    default Optional<String> noTokenSpace() {
        return tokenSpace().isPresent() ? Optional.empty() : Optional.of("The model gives no vectors of tokens.");
    }

    /// As [#query], with the vectors of the question's own tokens.
    default Reading readQuery(String text) {
        return new Reading(query(text), TokenVectors.NONE);
    }

    /// As [#passage], with the vectors of the text's tokens.
    default Reading readPassage(String text) {
        return new Reading(passage(text), TokenVectors.NONE);
    }

    /// As [#passages], with the vectors of the texts' tokens.
    default List<Reading> readPassages(List<String> texts, Cancellation cancellation) {
        return passages(texts, cancellation).stream()
                .map(vector -> new Reading(vector, TokenVectors.NONE))
                .toList();
    }

    /// The number of tokens of a passage, with the special ones that the model sees at both ends. Costs no run of the
    /// model.
    int tokens(String text);

    /// Waits for running calls; later ones fail. A bulk run ends early, with a failure.
    @Override
    void close();
}
