package dev.throughline.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.memory.InferenceFailure;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LanesTest {

    @Test
    void bulkGivesWayToQueriesButGoesOn() throws Exception {
        Lanes lanes = new Lanes(new ModelThreads(2, 2));
        CountDownLatch running = new CountDownLatch(2);
        CountDownLatch release = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 2; i++) {
                threads.submit(() -> lanes.query(lane -> held(running, release)));
            }
            running.await();

            // Both processors are taken by queries: one bulk window may run, a second may not.
            assertThat(lanes.<String>bulk(lane -> "went on")).isEqualTo("went on");
            CountDownLatch first = new CountDownLatch(1);
            CountDownLatch second = new CountDownLatch(1);
            Future<?> bulk = threads.submit(() -> lanes.bulk(lane -> held(first, release)));
            first.await();
            Thread late = Thread.ofPlatform().start(() -> lanes.bulk(lane -> held(second, release)));
            assertThat(second.await(50, TimeUnit.MILLISECONDS)).isFalse();
            release.countDown();
            bulk.get();
            late.join();
            assertThat(second.getCount()).isZero();
        }
    }

    @Test
    void waitersFailWhenClosed() {
        Lanes lanes = new Lanes(new ModelThreads(1, 1));
        lanes.close();

        assertThatThrownBy(() -> lanes.query(lane -> "")).isInstanceOf(InferenceFailure.class);
        assertThatThrownBy(() -> lanes.bulk(lane -> "")).isInstanceOf(InferenceFailure.class);
    }

    private static String held(CountDownLatch running, CountDownLatch release) {
        running.countDown();
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "";
    }
}
