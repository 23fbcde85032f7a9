package dev.throughline.memory;

/// Told how far long work has come. Called from the working thread, at most some ten times a second.
@FunctionalInterface
public interface Progress {

    Progress NONE = (done, total, rate) -> {};

    /// @param done units done, for instance memories
    /// @param total units in all, or -1 while unknown
    /// @param rate units a second, averaged over the work so far
    void report(long done, long total, double rate);
}
