package dev.throughline.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.console.testing.DeskData;
import dev.throughline.console.testing.FakeService;
import dev.throughline.console.testing.Toolkit;
import dev.throughline.settings.Theme;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// How long a customer with five thousand memories takes. Prints figures of the JavaFX thread's own time, which other
/// work on the machine does not stretch; asserts only what no machine should miss.
@ExtendWith(Toolkit.class)
class TimelineSpeedTest {

    private static final int STEPS = 300;
    private static final Duration REHEARSAL = Duration.ofSeconds(8);

    @Test
    void aCrowdedCustomerOpensAndScrolls() throws InterruptedException {
        FakeService service = new FakeService(DeskData.crowded(5_000));
        for (int round = 0; round < 3; round++) {
            Window window = Toolkit.on(() -> new Window(service, Theme.LIGHT, Locale.ENGLISH, 1360, 860));
            Toolkit.pulses(window.scene, 2);
            rehearse(window);
            Toolkit.run(() -> open(window, service));
            Toolkit.pulses(window.scene, 2);
            print("a step of the wheel", scroll(window, -60));
            print("a page", scroll(window, -450));
            Toolkit.run(window.stage::close);
        }
    }

    /// As after the window has been there for some seconds.
    private static void rehearse(Window window) throws InterruptedException {
        Toolkit.run(() -> {
            window.tasks.pace();
            window.shell.rehearse();
        });
        Thread.sleep(REHEARSAL);
    }

    private static void open(Window window, FakeService service) {
        long start = now();
        service.desk().story("mara-lindqvist");
        long read = now();
        window.wiring.open.open("mara-lindqvist");
        window.scene.getRoot().applyCss();
        window.scene.getRoot().layout();
        long end = now();
        double reading = (read - start) / 1e6;
        System.out.printf(Locale.ROOT, "open to first layout: %.0f ms, without the reading (%.0f ms)%n",
                (end - read) / 1e6 - reading, reading);
        assertThat(flow(window).getLastVisibleCell().getIndex()).isGreaterThan(5_000);
    }

    private static VirtualFlow<?> flow(Window window) {
        return (VirtualFlow<?>) ((ListView<?>) window.scene.lookup("#timeline")).lookup(".virtual-flow");
    }

    /// From one layout to the next, with the styling and the picture's sync between them.
    private static List<Double> scroll(Window window, double pixels) throws InterruptedException {
        List<Double> millis = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(STEPS);
        long[] last = {0};
        Runnable step = () -> {
            if (done.getCount() > 0) {
                long now = now();
                if (last[0] > 0) {
                    millis.add((now - last[0]) / 1e6);
                }
                last[0] = now;
                done.countDown();
                Platform.runLater(() -> {
                    flow(window).scrollPixels(pixels);
                    Platform.requestNextPulse();
                });
            }
        };
        Platform.runLater(() -> {
            window.scene.addPostLayoutPulseListener(step);
            Platform.requestNextPulse();
        });
        assertThat(done.await(2, TimeUnit.MINUTES)).isTrue();
        Toolkit.run(() -> window.scene.removePostLayoutPulseListener(step));
        return millis.stream().sorted().toList();
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void print(String what, List<Double> millis) {
        System.out.printf(Locale.ROOT, "%s: median %.1f ms, p99 %.1f ms, most %.1f ms%n", what,
                millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100), millis.getLast());
    }
}
