package dev.throughline.rest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// The last requests. Thread-safe; forgets the oldest.
final class RequestLog {

    static final int KEPT = 500;

    private final Deque<RequestLine> lines = new ArrayDeque<>(KEPT);
    private final ReentrantLock lock = new ReentrantLock();

    void add(RequestLine line) {
        lock.lock();
        try {
            if (lines.size() == KEPT) {
                lines.removeFirst();
            }
            lines.addLast(line);
        } finally {
            lock.unlock();
        }
    }

    /// Newest first.
    List<RequestLine> recent() {
        lock.lock();
        try {
            List<RequestLine> copy = new ArrayList<>(lines);
            Collections.reverse(copy);
            return copy;
        } finally {
            lock.unlock();
        }
    }
}
