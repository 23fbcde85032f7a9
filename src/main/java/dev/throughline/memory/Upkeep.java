package dev.throughline.memory;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Looks whether everything is in order, mends it, and makes copies.
public interface Upkeep {

    /// What can be out of order.
    enum Fault {
        /// SQLite finds damage in the store's file. No repair but a backup.
        STORE_DAMAGED,
        /// The index has fewer, more or other memories than the store.
        INDEX_DIFFERS,
        /// Memories without a vector of the model that serves.
        VECTORS_MISSING,
        /// Rows of customers that do not follow from the memories.
        CUSTOMERS_DIFFER;

        public boolean repairable() {
            return this != STORE_DAMAGED;
        }
    }

    /// @param count of what is concerned, for instance memories
    /// @param detail what was found, one sentence for the log and the curious
    record Finding(Fault fault, long count, String detail) {}

    /// @param looked memories looked at
    /// @param findings empty when all is well
    record SelfCheck(Instant time, long looked, List<Finding> findings) {
        public SelfCheck {
            findings = List.copyOf(findings);
        }
    }

    /// Compares store, index and customers. Reads only.
    ///
    /// @throws Cancelled between two steps
    SelfCheck check(Progress progress, Cancellation cancellation);

    /// Mends what can be mended of the findings, and looks again. Nothing stored by anyone is lost.
    ///
    /// @return the second look
    SelfCheck repair(Actor actor, SelfCheck found, Progress progress, Cancellation cancellation);

    /// Writes a copy of the store, whole and consistent, while everything goes on. The index is not in it; it is built
    /// again from the store.
    ///
    /// @param target a file that does not exist yet, in a directory that does
    /// @throws InvalidRequest if the target is there already
    /// @throws StoreFailure if it cannot be written; nothing half-written is left behind
    Backup backup(Path target);

    /// @param bytes size of the copy
    record Backup(Instant time, Path file, long bytes) {}
}
