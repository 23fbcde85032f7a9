package dev.throughline.store;

import dev.throughline.memory.StoreFailure;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The one connection that writes, behind a fair lock: who asked first writes first. Thread-safe.
final class Writer {

    private final Connections connections;
    private final ReentrantLock lock = new ReentrantLock(true);
    private @Nullable Statements current;
    private boolean closed;

    Writer(Connections connections) {
        this.connections = connections;
        this.current = connections.writer();
    }

    /// All or nothing; on disk when it returns.
    <T extends @Nullable Object> T durably(Function<Statements, T> work) {
        return locked(db -> transaction(db, work));
    }

    /// All or nothing; on disk after a power cut only once a later durable write is. For counters.
    <T extends @Nullable Object> T relaxed(Function<Statements, T> work) {
        return locked(db -> {
            db.run("pragma synchronous = normal");
            try {
                return transaction(db, work);
            } finally {
                if (current != null) {
                    resynchronize(db);
                }
            }
        });
    }

    /// Lets the file grow to so many pages and no further: stands for a full disk in tests.
    void limit(long pages) {
        locked(db -> db.number("pragma max_page_count = " + pages));
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            if (current != null) {
                Statements db = current;
                current = null;
                db.close(failure -> {
                    throw failure;
                });
            }
        } finally {
            lock.unlock();
        }
    }

    private <T extends @Nullable Object> T locked(Function<Statements, T> action) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("A write was asked for inside of a write.");
        }
        lock.lock();
        try {
            if (closed) {
                throw Failures.closed(connections.file());
            }
            Statements db = current;
            if (db == null) {
                db = connections.writer();
                current = db;
            }
            return action.apply(db);
        } finally {
            lock.unlock();
        }
    }

    private <T extends @Nullable Object> T transaction(Statements db, Function<Statements, T> work) {
        db.run("begin immediate");
        boolean committed = false;
        try {
            db.forgetFailure();
            T result = work.apply(db);
            StoreFailure failure = db.failure();
            if (failure != null) {
                // The work went on after it, but SQLite may have dropped the transaction.
                throw failure;
            }
            db.run("commit");
            committed = true;
            return result;
        } finally {
            if (!committed) {
                rollBack(db);
            }
        }
    }

    /// Closing rolls back whatever a failed rollback left; SQLite may have rolled back by itself, on a full disk for
    /// instance.
    private void rollBack(Statements db) {
        try {
            db.run("rollback");
        } catch (StoreFailure _) {
            discard(db);
        }
    }

    private void resynchronize(Statements db) {
        try {
            db.run("pragma synchronous = full");
        } catch (StoreFailure _) {
            discard(db);
        }
    }

    private void discard(Statements db) {
        current = null;
        db.close(_ -> {});
    }
}
