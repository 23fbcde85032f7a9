package dev.throughline.memory;

import java.time.Instant;

/// One piece of feedback, as the journal keeps it.
public record Verdict(Signal signal, Instant time, double importanceBefore, double importanceAfter) {}
