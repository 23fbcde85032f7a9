package dev.throughline.memory;

import java.nio.file.Path;

/// Brings memories in from files. Repeating an import adds nothing twice; times stay what they were.
public interface Transfer {

    /// Reads JSON Lines, plain or gzip: memories, or tickets of which each becomes a session with its turns. A line
    /// that cannot be used is reported with its number and the rest goes on.
    ///
    /// @param agent whose memories they become when a line does not say
    /// @throws TransferFailure if the file cannot be read
    /// @throws Cancelled between two batches; what was acknowledged stays
    ImportReport importFile(Actor actor, Path file, String agent, Progress progress, Cancellation cancellation);
}
