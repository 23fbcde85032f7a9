package dev.throughline.console.graph;

import atlantafx.base.theme.PrimerLight;
import dev.throughline.console.graph.draw.Emphasis;
import dev.throughline.memory.EgoGraph;
import dev.throughline.memory.Entity;
import dev.throughline.memory.EntityKind;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// How many frames a second a graph of 2,000 nodes and 6,000 edges is drawn at while it is moved and zoomed, at the
/// size of a window and without a graphics card.
///
/// Frames are counted from pulse to pulse with the toolkit running as fast as it can, so painting and rendering both
/// count. Prints; asserts nothing. Run by the command in the README.
public final class GraphFrames {

    private static final int NODES = 2_000;
    private static final int EDGES = 6_000;
    private static final int WARM_UP = 150;
    private static final int FRAMES = 300;
    private static final double WIDTH = 1_010;
    private static final double HEIGHT = 680;

    /// @param name of what is done
    /// @param start what is seen at first
    /// @param step done before each frame, with its number
    private record Course(String name, Runnable start, IntConsumer step) {}

    private final Sight sight = new Sight(() -> true);
    private final Sheet sheet = new Sheet(sight, Emphasis::new, BitSet::new);

    private GraphFrames() {}

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("javafx.animation.fullspeed", "true");
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> new GraphFrames().begin(done));
        done.await();
        Platform.exit();
    }

    private void begin(CountDownLatch done) {
        Pane root = new Pane(sheet);
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().add("/dev/throughline/console/console.css");
        sheet.resize(WIDTH, HEIGHT);
        sight.resize(WIDTH, HEIGHT, 1);
        sight.show(graph(), Set.of(), node -> node.entity().label());
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        System.out.printf("Java %s, %d processors, %,d nodes, %,d edges, %.0f x %.0f pixels%n", Runtime.version(),
                Runtime.getRuntime().availableProcessors(), NODES, EDGES, WIDTH, HEIGHT);
        run(List.of(
                new Course("all of it, moved", sight::fit, frame -> sight.pan(frame % 60 < 30 ? 3 : -3, 1 - frame % 2 * 2)),
                new Course("zoomed in and out", sight::fit,
                        frame -> sight.zoom(frame % 120 < 60 ? 1.03 : 1 / 1.03, WIDTH / 2, HEIGHT / 2)),
                new Course("full size, moved", sight::fullSize,
                        frame -> sight.pan(frame % 100 < 50 ? 8 : -8, frame % 40 < 20 ? 4 : -4))), done);
    }

    private void run(List<Course> courses, CountDownLatch done) {
        if (courses.isEmpty()) {
            done.countDown();
            return;
        }
        Course course = courses.getFirst();
        course.start().run();
        double[] millis = new double[FRAMES];
        new AnimationTimer() {
            private int frame = -WARM_UP;
            private long last;
            private long painting;
            private long rendering;

            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                if (frame > 0) {
                    millis[frame - 1] = (time - last) / 1e6;
                }
                last = time;
                if (frame == 0) {
                    painting = cpu("JavaFX Application");
                    rendering = cpu("QuantumRenderer");
                }
                if (frame == FRAMES) {
                    stop();
                    print(course.name(), millis, (cpu("JavaFX Application") - painting) / 1e6 / FRAMES,
                            (cpu("QuantumRenderer") - rendering) / 1e6 / FRAMES);
                    run(courses.subList(1, courses.size()), done);
                } else {
                    course.step().accept(frame + WARM_UP);
                    frame++;
                }
            }
        }.start();
    }

    /// What painting and rendering have cost so far, which tells more than the clock on a busy machine.
    private static long cpu(String thread) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(each -> each != null && each.getThreadName().startsWith(thread))
                .mapToLong(each -> threads.getThreadCpuTime(each.getThreadId())).sum();
    }

    private static void print(String name, double[] millis, double painting, double rendering) {
        Arrays.sort(millis);
        double median = millis[FRAMES / 2];
        System.out.printf("%-18s %6.1f frames/s median, %6.1f ms median, %6.1f ms p99; processor: painting %5.1f ms, "
                + "rendering %5.1f ms%n", name, 1_000 / median, median, millis[FRAMES * 99 / 100], painting, rendering);
    }

    /// Rings like the engine's own; two edges of three to somebody near, as the engine places them, one anywhere.
    private static EgoGraph graph() {
        Random random = new Random(42);
        EntityKind[] kinds = {EntityKind.TICKET, EntityKind.ORDER, EntityKind.CUSTOMER, EntityKind.SKU,
                EntityKind.ERROR_CODE, EntityKind.EMAIL};
        List<EgoGraph.Node> nodes = new ArrayList<>();
        nodes.add(node(EntityKind.CUSTOMER, 0, 40, 0, 0));
        for (int ring = 1; nodes.size() < NODES; ring++) {
            for (int slot = 0; slot < 6 * ring && nodes.size() < NODES; slot++) {
                double angle = 2 * Math.PI * slot / (6 * ring);
                nodes.add(node(kinds[random.nextInt(kinds.length)], nodes.size(), 1 + random.nextInt(12),
                        100 * ring * Math.cos(angle), 100 * ring * Math.sin(angle)));
            }
        }
        List<EgoGraph.Edge> edges = new ArrayList<>();
        while (edges.size() < EDGES) {
            EgoGraph.Node from = nodes.get(random.nextInt(NODES));
            EgoGraph.Node to = nodes.get(random.nextInt(NODES));
            boolean near = Math.hypot(from.x() - to.x(), from.y() - to.y()) < 250;
            if (from != to && (near || edges.size() % 3 == 0)) {
                edges.add(new EgoGraph.Edge(from.entity(), to.entity(), 1 + random.nextInt(8), null));
            }
        }
        return new EgoGraph(nodes, edges, List.of());
    }

    private static EgoGraph.Node node(EntityKind kind, int number, int evidence, double x, double y) {
        return new EgoGraph.Node(new Entity(kind, "" + number, "order " + (4_000 + number)), number == 0 ? 0 : 2, evidence,
                number % 9, false, x, y, Instant.EPOCH, null, kind == EntityKind.TICKET && number % 5 == 0, List.of());
    }
}
