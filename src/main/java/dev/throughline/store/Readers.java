package dev.throughline.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Connections for reading, made as needed and used again. Each read sees one state of the store, whatever is written
/// meanwhile, and never waits for a writer. Thread-safe.
final class Readers {

    private static final int MOST = 8;

    private final Connections connections;
    private final Semaphore permits = new Semaphore(MOST, true);
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Statements> idle = new ArrayDeque<>();
    private boolean closed;

    Readers(Connections connections) {
        this.connections = connections;
    }

    /// Waits while all connections are in use. The query must not read through the pool again.
    <T extends @Nullable Object> T read(Function<Statements, T> query) {
        permits.acquireUninterruptibly();
        try {
            Statements db = take();
            boolean sound = false;
            try {
                db.run("begin");
                T result = query.apply(db);
                db.run("commit");
                sound = true;
                return result;
            } finally {
                giveBack(db, sound);
            }
        } finally {
            permits.release();
        }
    }

    /// Waits for the reads that run.
    void close() {
        permits.acquireUninterruptibly(MOST);
        lock.lock();
        try {
            closed = true;
            idle.forEach(db -> db.close(_ -> {}));
            idle.clear();
        } finally {
            lock.unlock();
            permits.release(MOST);
        }
    }

    private Statements take() {
        lock.lock();
        try {
            if (closed) {
                throw Failures.closed(connections.file());
            }
            Statements db = idle.pollFirst();
            if (db != null) {
                return db;
            }
        } finally {
            lock.unlock();
        }
        return connections.reader();
    }

    private void giveBack(Statements db, boolean sound) {
        if (!sound) {
            // Its transaction may still be open; a new connection costs less than being wrong.
            db.close(_ -> {});
            return;
        }
        lock.lock();
        try {
            idle.addFirst(db);
        } finally {
            lock.unlock();
        }
    }
}
