package dev.throughline.console.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;

/// Measures how long the JavaFX thread had no ear for anything: a thread of its own knocks again and again and waits
/// for the answer. Tells the longest such time by the clock, and the most work the thread did in one: on a machine
/// that does much else the clock says more about the machine, and that the thread must not wait for others is better
/// found out by refusing to serve it (see [SlowService]).
public final class Watchdog implements AutoCloseable {

    private static final long PAUSE_NANOS = 1_000_000;
    private static final long LONG_MILLIS = 30;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread listener = Toolkit.on(Thread::currentThread);
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong mostWork = new AtomicLong();
    private final Thread thread = new Thread(this::watch, "watchdog");
    private volatile StackTraceElement[] busyWith = {};
    private volatile boolean stopped;

    private Watchdog() {
        thread.setDaemon(true);
    }

    public static Watchdog start() {
        Watchdog dog = new Watchdog();
        dog.thread.start();
        return dog;
    }

    private void watch() {
        while (!stopped) {
            CountDownLatch answered = new CountDownLatch(1);
            long knocked = System.nanoTime();
            long before = threads.getThreadCpuTime(listener.threadId());
            Platform.runLater(answered::countDown);
            try {
                StackTraceElement[] seen = answered.await(LONG_MILLIS, TimeUnit.MILLISECONDS)
                        ? new StackTraceElement[0] : listener.getStackTrace();
                answered.await();
                longest.accumulateAndGet(System.nanoTime() - knocked, Math::max);
                long work = threads.getThreadCpuTime(listener.threadId()) - before;
                if (work > mostWork.getAndAccumulate(work, Math::max)) {
                    busyWith = seen;
                }
            } catch (InterruptedException stop) {
                return;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /// By the clock, so far.
    public Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    /// Processor time, so far.
    public Duration mostWork() {
        return Duration.ofNanos(mostWork.get());
    }

    /// What the thread was at in the middle of its most work; empty if that was short.
    public String busyWith() {
        return Stream.of(busyWith).map(StackTraceElement::toString).collect(Collectors.joining("\n    "));
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
