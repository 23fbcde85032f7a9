package dev.throughline.engine.recall;

import dev.throughline.memory.Memory;
import java.util.List;

/// Reads the question and each candidate together and says how well they fit. Thread-safe.
public interface Reranker {

    /// Fit of each candidate, in the order given, any finite scale; only the order within one call has a meaning.
    List<Double> score(String query, List<Memory> candidates);

    /// How many candidates it can read within the deadline on this machine.
    int pool();

    /// How long that takes, in milliseconds, from what was measured; used to decide whether the deadline allows it.
    long expectedMillis(int candidates);
}
