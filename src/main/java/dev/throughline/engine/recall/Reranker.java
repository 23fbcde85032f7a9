package dev.throughline.engine.recall;

import dev.throughline.memory.Memory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reads the question and each candidate together and says how well they fit. Thread-safe.
public interface Reranker {

    /// How many of the first candidates it can read in that time, from what was measured on this machine; 0 if too few to
    /// be worth it.
    ///
    /// @param candidates best first
    int fitting(String query, List<Memory> candidates, Duration allowed);

    /// Fit of each candidate, in the order given, as log-odds up to a constant; they have a meaning within one call only.
    ///
    /// @return empty if that time was over before all were read
    Optional<List<Double>> score(String query, List<Memory> candidates, Duration allowed);
}
