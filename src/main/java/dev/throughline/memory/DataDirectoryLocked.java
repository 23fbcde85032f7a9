package dev.throughline.memory;

import java.nio.file.Path;

/// Another process has the data directory open.
public final class DataDirectoryLocked extends MemoryException {

    /// @param holder what is known of the other process, for instance "process 4711, throughline serve"
    public DataDirectoryLocked(Path directory, String holder) {
        super("The data directory " + directory + " is in use by " + holder
                + ". Close it there, or start this one with another directory (--data DIR).", null);
    }
}
